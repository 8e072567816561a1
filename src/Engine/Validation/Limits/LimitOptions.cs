namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>How large an operation may be. Each limit is inclusive: a value of 20 allows 20.</summary>
/// <remarks>
/// The defaults stand well above what real clients send, and well below what hurts. A full introspection query as explorers send it (nine levels of
/// <c>ofType</c>) is 15 fields deep, visits 11 fragments and passes. There is no exemption for introspection.
/// </remarks>
public sealed record LimitOptions
{
    /// <summary>The defaults of every limit.</summary>
    public static LimitOptions Default { get; } = new();

    /// <summary>Fields inside each other, fragments not counted: 20 by default, which is four connections below one another and their leaves.</summary>
    public int MaxOperationDepth { get; init; } = 20;

    /// <summary>Aliases in an operation and the fragments it uses, each fragment counted once: 50 by default.</summary>
    public int MaxAliases { get; init; } = 50;

    /// <summary>Directives in an operation and the fragments it uses, each fragment counted once: 100 by default.</summary>
    public int MaxDirectives { get; init; } = 100;

    /// <summary>Root fields of a mutation, those of fragments included: 10 by default.</summary>
    public int MaxMutationFields { get; init; } = 10;

    /// <summary>Fields of an operation with every fragment written out where it is spread: 5,000 by default.</summary>
    public int MaxSelectedFields { get; init; } = 5_000;

    /// <summary>Times that a fragment is spread when every fragment is written out: 1,000 by default.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>Fields inside each other from <c>__schema</c> or <c>__type</c> on: 16 by default.</summary>
    public int MaxIntrospectionDepth { get; init; } = 16;

    /// <summary>
    /// Lists of fields, input fields, interfaces or possible types inside each other in introspection: 1 by default, so that answers do not grow by a
    /// power.
    /// </summary>
    public int MaxIntrospectionLists { get; init; } = 1;
}
