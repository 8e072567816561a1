using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Notifications.Rows;

/// <summary>How a customer says that an order was received.</summary>
internal sealed class Receipt
{
    public required OrderId Order { get; init; }

    public required ReceivedAnswer Answer { get; set; }

    public required DateTimeOffset At { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>How an order was received.</summary>
internal enum ReceivedAnswer
{
    ReceivedWell,
    SomethingElse,
}
