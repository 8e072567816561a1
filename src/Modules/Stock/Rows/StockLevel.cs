using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>The units of one product at one location.</summary>
internal sealed class StockLevel
{
    public StockLevelId Id => new(Product, Location);

    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    public int OnHand { get; set; }

    /// <summary>0 to <see cref="OnHand"/>.</summary>
    public int Held { get; set; }

    public int Available => OnHand - Held;

    public int Inbound { get; set; }

    public DateOnly? InboundOn { get; set; }

    /// <summary>Null when it is not watched.</summary>
    public int? ReorderPoint { get; set; }

    /// <summary>Whether the signal for the present fall below the point was given.</summary>
    public bool IsSignalled { get; set; }

    public DateTimeOffset AsOf { get; set; }

    /// <summary>Which system made the last change.</summary>
    public string Source { get; set; } = "";

    /// <summary>1 for the first state, one more with each change.</summary>
    public int Version { get; set; }
}
