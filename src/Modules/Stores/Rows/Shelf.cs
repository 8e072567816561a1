using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>Where a product stands on a planogram.</summary>
internal sealed class Shelf
{
    public const int NumberMax = 20;

    public required string PlanogramCode { get; init; }

    public required ProductId Product { get; init; }

    public required string Aisle { get; init; }

    /// <summary>1 or more.</summary>
    public required int Bay { get; init; }

    /// <summary>1 at the floor, to <see cref="NumberMax"/>.</summary>
    public required int Number { get; init; }
}
