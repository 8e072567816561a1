using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>The types of a schema that is being built, and how their uses are resolved.</summary>
internal sealed class TypeReferences
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public void Add(NamedType type) => _types[type.Name] = type;

    public NamedType? Find(string name) => _types.GetValueOrDefault(name);

    /// <exception cref="GraphQLException">Nothing defines the type.</exception>
    public NamedType Resolve(NamedTypeNode node) => Find(node.Name.Value)
        ?? throw new GraphQLException(new GraphQLError($"Unknown type: \"{node.Name.Value}\".", node));

    /// <exception cref="GraphQLException">Nothing defines the type.</exception>
    public GraphQLType Resolve(TypeNode node) => TypeResolution.Resolve(node, Find)
        ?? throw new GraphQLException(new GraphQLError($"Unknown type: \"{TypeResolution.NamedTypeOf(node).Name.Value}\".", node));
}
