using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>A product has fallen to its reorder point at a location.</summary>
internal sealed class ReorderSignal
{
    public required ReorderSignalId Id { get; init; }

    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    public StockLevelId StockLevel => new(Product, Location);

    /// <summary>On hand and inbound when it was given.</summary>
    public required int Units { get; init; }

    public required int ReorderPoint { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; set; }
}
