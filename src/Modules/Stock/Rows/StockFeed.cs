using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>The system that keeps a location's stock up to date.</summary>
internal sealed class StockFeed
{
    public required LocationId Location { get; init; }

    public required string Source { get; set; }

    public required DateTimeOffset HeardAt { get; set; }

    /// <summary>How long it may be silent, 1 or more.</summary>
    public required int SilenceSecondsMax { get; set; }

    public bool IsStaleAt(DateTimeOffset now) => HeardAt.AddSeconds(SilenceSecondsMax) < now;
}
