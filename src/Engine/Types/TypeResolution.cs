using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>From a type as it is written to a type.</summary>
internal static class TypeResolution
{
    /// <summary>The schema's type, or null when the schema does not have it.</summary>
    public static GraphQLType? Resolve(Schema schema, TypeNode node) => Resolve(node, schema.Type);

    /// <summary>The type, wrapped as it is written, or null when the name is not found.</summary>
    public static GraphQLType? Resolve(TypeNode node, Func<string, NamedType?> find)
    {
        // Wrappers are put around from the inside out without recursion, so that depth does not matter.
        var wrappers = new Stack<TypeNode>();
        var inner = node;
        while (Inner(inner) is { } next)
        {
            wrappers.Push(inner);
            inner = next;
        }

        GraphQLType? type = find(((NamedTypeNode)inner).Name.Value);
        while (type is not null && wrappers.TryPop(out var wrapper))
        {
            type = wrapper is ListTypeNode ? new ListType(type) : new NonNullType(type);
        }

        return type;
    }

    /// <summary>The named type inside all wrappers.</summary>
    public static NamedTypeNode NamedTypeOf(TypeNode node)
    {
        while (Inner(node) is { } next)
        {
            node = next;
        }

        return (NamedTypeNode)node;
    }

    private static TypeNode? Inner(TypeNode node) => node switch
    {
        ListTypeNode list => list.Type,
        NonNullTypeNode nonNull => nonNull.Type,
        _ => null,
    };
}
