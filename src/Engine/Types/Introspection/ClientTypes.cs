using System.Collections.Immutable;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Introspection;

/// <summary>Turns the types and directives of an introspection response into definitions.</summary>
/// <param name="kinds">The kind of each type that the response lists.</param>
internal sealed class ClientTypes(IReadOnlyDictionary<string, string?> kinds)
{
    private const int WrappersMax = 100;

    public static ScalarTypeDefinitionNode Scalar(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Directives = ClientJson.Text(type, "specifiedByURL") is { } url ? [ClientJson.Directive("specifiedBy", "url", url)] : [],
    };

    public static EnumTypeDefinitionNode Enum(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Values =
        [
            .. ClientJson.Required(type, "enumValues", "enumValues").Select(value => new EnumValueDefinitionNode
            {
                Name = ClientJson.Name(value),
                Description = ClientJson.Description(value),
                Directives = ClientJson.Deprecated(value),
            }),
        ],
    };

    public ObjectTypeDefinitionNode Object(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Interfaces = Interfaces(type),
        Fields = Fields(type),
    };

    public InterfaceTypeDefinitionNode Interface(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Interfaces = ClientJson.IsNull(type, "interfaces") ? [] : Interfaces(type),
        Fields = Fields(type),
    };

    public UnionTypeDefinitionNode Union(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Types = [.. ClientJson.Required(type, "possibleTypes", "possibleTypes").Select(member => Named(member, "OBJECT"))],
    };

    public InputObjectTypeDefinitionNode InputObject(JsonElement type) => new()
    {
        Name = ClientJson.Name(type),
        Description = ClientJson.Description(type),
        Directives = ClientJson.IsTrue(type, "isOneOf") ? [new DirectiveNode { Name = new NameNode { Value = "oneOf" } }] : [],
        Fields = InputValues(ClientJson.Required(type, "inputFields", "inputFields")),
    };

    public DirectiveDefinitionNode Directive(JsonElement directive)
    {
        var arguments = ClientJson.Required(directive, "args", "directive args");
        return new DirectiveDefinitionNode
        {
            Name = ClientJson.Name(directive),
            Description = ClientJson.Description(directive),
            IsRepeatable = ClientJson.IsTrue(directive, "isRepeatable"),
            Locations =
            [
                .. ClientJson.Required(directive, "locations", "directive locations").Select(location => new NameNode { Value = location.GetString()! }),
            ],
            Arguments = InputValues(arguments),
        };
    }

    /// <summary>A use of a type that must be of a kind.</summary>
    /// <exception cref="GraphQLException">It is not listed, or of another kind.</exception>
    public NamedTypeNode Named(JsonElement reference, string kind)
    {
        var node = (NamedTypeNode)Type(reference);
        return kinds[node.Name.Value] == kind
            ? node
            : throw ClientSchema.Refused($"Expected {node.Name.Value} to be a GraphQL {(kind is "OBJECT" ? "Object" : "Interface")} type.");
    }

    private ImmutableArray<NamedTypeNode> Interfaces(JsonElement type) =>
        [.. ClientJson.Required(type, "interfaces", "interfaces").Select(implemented => Named(implemented, "INTERFACE"))];

    private ImmutableArray<FieldDefinitionNode> Fields(JsonElement type) => [.. ClientJson.Required(type, "fields", "fields").Select(Field)];

    private FieldDefinitionNode Field(JsonElement field)
    {
        var type = Type(field.GetProperty("type"));
        if (KindOf(type) is "INPUT_OBJECT")
        {
            throw ClientSchema.Refused($"Introspection must provide output type for fields, but received: {Printer.Print(type)}.");
        }

        return new FieldDefinitionNode
        {
            Name = ClientJson.Name(field),
            Description = ClientJson.Description(field),
            Arguments = InputValues(ClientJson.Required(field, "args", "field args")),
            Type = type,
            Directives = ClientJson.Deprecated(field),
        };
    }

    private ImmutableArray<InputValueDefinitionNode> InputValues(IReadOnlyList<JsonElement> values) => [.. values.Select(InputValue)];

    private InputValueDefinitionNode InputValue(JsonElement value)
    {
        var type = Type(value.GetProperty("type"));
        if (KindOf(type) is "OBJECT" or "INTERFACE" or "UNION")
        {
            throw ClientSchema.Refused($"Introspection must provide input type for arguments, but received: {Printer.Print(type)}.");
        }

        return new InputValueDefinitionNode
        {
            Name = ClientJson.Name(value),
            Description = ClientJson.Description(value),
            Type = type,
            DefaultValue = ClientJson.Text(value, "defaultValue") is { } literal ? Parser.ParseConstValue(new Source(literal)) : null,
            Directives = ClientJson.Deprecated(value),
        };
    }

    private string? KindOf(TypeNode type) => kinds[TypeResolution.NamedTypeOf(type).Name.Value];

    private TypeNode Type(JsonElement reference, int depth = 0)
    {
        var kind = ClientJson.Text(reference, "kind");
        if (kind is not ("LIST" or "NON_NULL"))
        {
            return Name(reference);
        }

        if (depth >= WrappersMax || !reference.TryGetProperty("ofType", out var inner) || inner.ValueKind is not JsonValueKind.Object)
        {
            throw ClientSchema.Refused("Decorated type deeper than introspection query.");
        }

        var type = Type(inner, depth + 1);
        return kind is "LIST" ? new ListTypeNode { Type = type } : new NonNullTypeNode { Type = type };
    }

    private NamedTypeNode Name(JsonElement reference)
    {
        if (ClientJson.Text(reference, "name") is not { Length: > 0 } name)
        {
            throw ClientSchema.Refused($"Unknown type reference: {ValueText.Inspect(reference)}.");
        }

        return kinds.ContainsKey(name)
            ? new NamedTypeNode { Name = new NameNode { Value = name } }
            : throw ClientSchema.Refused(
                $"Invalid or incomplete schema, unknown type: {name}. Ensure that a full introspection query is used in order to build a client schema.");
    }
}
