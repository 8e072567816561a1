using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>Something that happened to an order. Never changed.</summary>
internal sealed class OrderEvent
{
    public required OrderId Order { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required OrderEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public LocationId? Location { get; init; }

    public string? Reference { get; init; }
}
