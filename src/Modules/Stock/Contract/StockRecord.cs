using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>The stock of a product at a location as it is loaded.</summary>
/// <param name="Product">The product.</param>
/// <param name="Location">The location.</param>
/// <param name="OnHand">Units that are there, 0 or more.</param>
public sealed record StockRecord(ProductId Product, LocationId Location, int OnHand)
{
    /// <summary>Units on their way, 0 or more.</summary>
    public int Inbound { get; init; }

    /// <summary>When the next of them are expected.</summary>
    public DateOnly? InboundOn { get; init; }

    /// <summary>At how many units, on hand and inbound, it has to be ordered again; null when that is not watched.</summary>
    public int? ReorderPoint { get; init; }
}
