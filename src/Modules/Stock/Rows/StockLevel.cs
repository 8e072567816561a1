using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>The units of one product at one location, at one version.</summary>
internal sealed record StockLevel
{
    public StockLevelId Id => new(Product, Location);

    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    /// <summary>By which the levels of a product are listed.</summary>
    public required string LocationName { get; init; }

    public required Quantity OnHand { get; init; }

    /// <summary>At most <see cref="OnHand"/>.</summary>
    public required Quantity Held { get; init; }

    public required Quantity Inbound { get; init; }

    public Quantity Available => OnHand - Held;

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>1 for the first state, one more with each change; 0 for a level that was never written.</summary>
    public required int Version { get; init; }
}
