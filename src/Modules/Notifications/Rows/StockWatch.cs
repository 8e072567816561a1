using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>A product that a customer waits for at a location, until they are told.</summary>
internal sealed class StockWatch
{
    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    public required CustomerId Customer { get; init; }

    public required DateTimeOffset At { get; init; }
}
