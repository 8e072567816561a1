using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>A module's schema, valid by itself, with what its federation directives say.</summary>
internal sealed class Subgraph(string name, Schema schema, FederationNames names)
{
    private readonly HashSet<string> _keyFields = new(StringComparer.Ordinal);
    private HashSet<NamedType>? _returned;

    public string Name { get; } = name;

    public Schema Schema { get; } = schema;

    /// <summary>Field sets of the module that were read: what uses external fields.</summary>
    public HashSet<string> UsedExternals { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that go into the API, in the module's order.</summary>
    public IEnumerable<NamedType> Types => Schema.Types.Where(type =>
        !type.IsIntrospection && !BuiltInDefinitions.IsBuiltInScalar(type.Name) && !FederationDefinitions.IsMachinery(type.Name));

    /// <summary>The name of a type in the composed schema, where the roots have their default names.</summary>
    public string NameOf(NamedType type)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (Schema.RootType(operation) == type)
            {
                return operation.ToString();
            }
        }

        return type.Name;
    }

    /// <summary>The coordinate of a field in the composed schema.</summary>
    public string CoordinateOf(FieldDefinition field) => $"{NameOf(field.DeclaringType)}.{field.Name}";

    /// <summary>Where problems say that a node of this module is.</summary>
    public string Place(SyntaxNode? node) => CompositionProblems.Place(Name, node);

    /// <summary>The applications of a federation directive.</summary>
    public IEnumerable<DirectiveNode> Applied(ImmutableArray<DirectiveNode> directives, string canonical) =>
        directives.Where(directive => names.Canonical(directive.Name.Value) == canonical);

    public bool Has(ImmutableArray<DirectiveNode> directives, string canonical) => Applied(directives, canonical).Any();

    /// <summary>The directive by its own name, whatever the module calls it.</summary>
    public DirectiveNode WithOwnName(DirectiveNode directive) => names.Canonical(directive.Name.Value) is { } canonical && canonical != directive.Name.Value
        ? new DirectiveNode { Location = directive.Location, Name = new NameNode { Value = canonical }, Arguments = directive.Arguments }
        : directive;

    /// <summary>Marks a field as part of a key, which makes it shareable.</summary>
    public void AddKeyField(FieldDefinition field) => _keyFields.Add(field.ToString());

    public bool IsKeyField(FieldDefinition field) => _keyFields.Contains(field.ToString());

    /// <summary>Whether the module only speaks of the field, and another resolves it.</summary>
    public bool IsExternal(FieldDefinition field) => Has(field.Directives, "external") || Has(DeclarationOf(field).Directives, "external");

    /// <summary>Whether the field may be resolved by several modules: it, its declaration, or a key says so.</summary>
    public bool IsShareable(FieldDefinition field) =>
        Has(field.Directives, "shareable") || Has(DeclarationOf(field).Directives, "shareable") || IsKeyField(field) || field.DeclaringType is InterfaceType;

    /// <summary>Whether a field of the module can give a value of the type.</summary>
    public bool IsReturned(NamedType type) => (_returned ??= ReturnedTypes()).Contains(type);

    /// <summary>The keys of a type by which it can be entered in this module.</summary>
    public IEnumerable<string> ResolvableKeys(NamedType type) => Applied(type.Directives, "key")
        .Where(key => !key.Arguments.Any(argument => argument.Name.Value is "resolvable" && argument.Value is BooleanValueNode { Value: false }))
        .Select(key => FieldSet.TextOf(key) ?? "");

    private HashSet<NamedType> ReturnedTypes() =>
    [
        .. Types.OfType<ComplexType>().SelectMany(type => type.Fields).Select(field => field.Type.Named).SelectMany(type => type.PossibleTypes.Append(type)),
    ];

    private static TypeSystemDefinitionNode DeclarationOf(FieldDefinition field)
    {
        foreach (var extension in field.DeclaringType.Extensions)
        {
            if (field.Definition is not null && SdlMembers.FieldsOf(extension).Contains(field.Definition))
            {
                return extension;
            }
        }

        return field.DeclaringType.Definition!;
    }
}
