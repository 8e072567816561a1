using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Introspection;

/// <summary>The fields that are selected without being declared (4.1, 4.2).</summary>
/// <param name="schema">The schema whose types they have.</param>
internal sealed class MetaFields(Schema schema)
{
    /// <summary><c>__typename</c>, on every object type, interface and union.</summary>
    public FieldDefinition TypenameField { get; } = new()
    {
        Name = "__typename",
        DeclaringType = Owner(schema),
        Type = new NonNullType(schema.Type("String")!),
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary><c>__schema</c>, on the root of queries.</summary>
    public FieldDefinition SchemaField { get; } = new()
    {
        Name = "__schema",
        DeclaringType = Owner(schema),
        Type = new NonNullType(schema.Type("__Schema")!),
        Description = "Access the current type schema of this server.",
    };

    /// <summary><c>__type(name:)</c>, on the root of queries.</summary>
    public FieldDefinition TypeField { get; } = new()
    {
        Name = "__type",
        DeclaringType = Owner(schema),
        Type = schema.Type("__Type")!,
        Description = "Request the type information of a single type.",
        Arguments =
        [
            new InputValueDefinition
            {
                Name = "name",
                Coordinate = "<meta>.__type(name:)",
                Type = new NonNullType(schema.Type("String")!),
            },
        ],
    };

    private static ObjectType Owner(Schema schema) => schema.RootType(OperationType.Query) ?? (ObjectType)schema.Type("__Schema")!;
}
