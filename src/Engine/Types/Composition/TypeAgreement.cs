using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Finds the type that several modules' versions of one place have in common.</summary>
/// <remarks>The recursion is as deep as the types' wrappers.</remarks>
internal sealed class TypeAgreement(IReadOnlyList<Subgraph> subgraphs)
{
    /// <summary>A type as the composed schema writes it.</summary>
    public static TypeNode Node(Subgraph subgraph, GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode { Type = Node(subgraph, nonNull.OfType) },
        ListType list => new ListTypeNode { Type = Node(subgraph, list.OfType) },
        _ => new NamedTypeNode { Name = new NameNode { Value = subgraph.NameOf(type.Named) } },
    };

    /// <summary>
    /// The most that can be promised of a result: nullable where one is nullable, the abstract type where one is abstract; null when they have nothing in
    /// common.
    /// </summary>
    public TypeNode? Output(TypeNode left, TypeNode right) => (left, right) switch
    {
        (NonNullTypeNode one, NonNullTypeNode other) => Wrap(Output(one.Type, other.Type)),
        (NonNullTypeNode one, _) => Output(one.Type, right),
        (_, NonNullTypeNode other) => Output(left, other.Type),
        (ListTypeNode one, ListTypeNode other) => Output(one.Type, other.Type) is { } item ? new ListTypeNode { Type = item } : null,
        (NamedTypeNode one, NamedTypeNode other) => Wider(one, other),
        _ => null,
    };

    /// <summary>What every module accepts: non-null where one is non-null; null when the types differ.</summary>
    public static TypeNode? Input(TypeNode left, TypeNode right) => (left, right) switch
    {
        (NonNullTypeNode one, NonNullTypeNode other) => Wrap(Input(one.Type, other.Type)),
        (NonNullTypeNode one, _) => Wrap(Input(one.Type, right)),
        (_, NonNullTypeNode other) => Wrap(Input(left, other.Type)),
        (ListTypeNode one, ListTypeNode other) => Input(one.Type, other.Type) is { } item ? new ListTypeNode { Type = item } : null,
        (NamedTypeNode one, NamedTypeNode other) => one.Name.Value == other.Name.Value ? one : null,
        _ => null,
    };

    private static NonNullTypeNode? Wrap(TypeNode? type) => type is null ? null : new NonNullTypeNode { Type = type };

    private NamedTypeNode? Wider(NamedTypeNode one, NamedTypeNode other) => one.Name.Value == other.Name.Value || IsWider(one.Name.Value, other.Name.Value)
        ? one
        : IsWider(other.Name.Value, one.Name.Value) ? other : null;

    private bool IsWider(string wide, string narrow) => subgraphs.Any(subgraph =>
        subgraph.Schema.Type(wide) is { } super && subgraph.Schema.Type(narrow) is { } candidate && TypeComparer.IsSubType(candidate, super));
}
