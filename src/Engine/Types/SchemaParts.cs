using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>What SDL documents define, sorted by what it defines.</summary>
internal sealed class SchemaParts
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeExtensionNode>> _typeExtensions = new(StringComparer.Ordinal);

    /// <summary>The definitions of types, by place of the first definition of the name; a later one replaces it.</summary>
    public List<TypeDefinitionNode> Types { get; } = [];

    public List<DirectiveDefinitionNode> Directives { get; } = [];

    public SchemaDefinitionNode? Schema { get; private set; }

    public List<SchemaExtensionNode> SchemaExtensions { get; } = [];

    /// <summary>The schema that is being extended, if any.</summary>
    public Schema? Extended { get; private init; }

    /// <summary>The definitions that a schema was built from.</summary>
    public static SchemaParts Of(Schema schema)
    {
        var parts = new SchemaParts { Extended = schema, Schema = schema.Definition };
        parts.SchemaExtensions.AddRange(schema.Extensions);
        parts.Directives.AddRange(schema.Directives.Where(directive => directive.Definition is not null).Select(directive => directive.Definition!));
        foreach (var type in schema.Types)
        {
            if (type.Definition is { } definition)
            {
                parts.AddType(definition);
            }

            foreach (var extension in type.Extensions)
            {
                parts.AddExtension(extension);
            }
        }

        return parts;
    }

    /// <summary>Adds what a document defines; executable definitions are passed over.</summary>
    public void Add(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type:
                    AddType(type);
                    break;
                case TypeExtensionNode extension:
                    AddExtension(extension);
                    break;
                case DirectiveDefinitionNode directive:
                    Directives.Add(directive);
                    break;
                case SchemaDefinitionNode schema:
                    Schema = schema;
                    break;
                case SchemaExtensionNode extension:
                    SchemaExtensions.Add(extension);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The extensions of a type, those of another kind of type included.</summary>
    public IReadOnlyList<TypeExtensionNode> ExtensionsOf(string typeName) =>
        _typeExtensions.TryGetValue(typeName, out var extensions) ? extensions : [];

    private void AddType(TypeDefinitionNode type)
    {
        if (_indexes.TryAdd(type.Name.Value, Types.Count))
        {
            Types.Add(type);
        }
        else
        {
            Types[_indexes[type.Name.Value]] = type;
        }
    }

    private void AddExtension(TypeExtensionNode extension)
    {
        if (!_typeExtensions.TryGetValue(extension.Name.Value, out var extensions))
        {
            _typeExtensions[extension.Name.Value] = extensions = [];
        }

        extensions.Add(extension);
    }
}
