using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;

namespace Omnichannel.Graph.Returns.Rows;

/// <summary>Goods of one order that come back. Whose it is, its order says.</summary>
internal sealed class Return
{
    public required ReturnId Id { get; init; }

    /// <summary>Unique; the reference of its refunds, too.</summary>
    public required string Number { get; init; }

    public required OrderId Order { get; init; }

    public required ReturnState State { get; set; }

    /// <summary>Where the customer takes it; null when it is sent.</summary>
    public LocationId? Location { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The code of the channel.</summary>
    public required string RequestedThrough { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Where its goods were taken in.</summary>
    public LocationId? ReceivedAt { get; set; }

    public required Currency Currency { get; init; }

    /// <summary>What goes back: as it was asked for while it is open, then as it was accepted.</summary>
    public required long RefundMinor { get; set; }

    public int Version { get; set; }

    public Money Refund => new(RefundMinor, Currency);
}

/// <summary>One product that comes back.</summary>
internal sealed class ReturnLine
{
    public required ReturnId Return { get; init; }

    public required OrderLineId Line { get; init; }

    public required ProductId Product { get; init; }

    /// <summary>How many units the order's line has.</summary>
    public required int Bought { get; init; }

    /// <summary>1 or more.</summary>
    public required int Quantity { get; init; }

    public required ReturnReason Reason { get; init; }

    public string? Remark { get; init; }

    /// <summary>Null while the return is open, and when it was cancelled.</summary>
    public int? Accepted { get; set; }

    /// <summary>Null while the return is open, and when it was cancelled.</summary>
    public int? Restocked { get; set; }

    public required Currency Currency { get; init; }

    public required long RefundMinor { get; set; }

    public Money Refund => new(RefundMinor, Currency);
}

/// <summary>Something that happened to a return; never changed.</summary>
internal sealed class ReturnStep
{
    public required ReturnId Return { get; init; }

    /// <summary>The return's version after it.</summary>
    public required int Version { get; init; }

    public required ReturnState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public LocationId? Location { get; init; }

    /// <summary>Who did it: a caller's id.</summary>
    public required string By { get; init; }
}
