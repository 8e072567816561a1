using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>Something that was bought.</summary>
internal sealed class Order
{
    public required OrderId Id { get; init; }

    public required string Number { get; init; }

    public required Guid Agreement { get; init; }

    /// <summary>Unique: a quote becomes one order.</summary>
    public QuoteId? Quote { get; init; }

    /// <summary>The till's receipt, location and number: unique. Null for what was ordered.</summary>
    public string? TillKey { get; init; }

    public CustomerId? Customer { get; set; }

    public GuestId? Guest { get; init; }

    /// <summary>The caller who bought it, for themselves or for somebody else.</summary>
    public required string PlacedBy { get; init; }

    /// <summary>In its one form; null when it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>A channel's code.</summary>
    public required string Channel { get; init; }

    public LocationId? Store { get; init; }

    /// <summary>Null for what the customer took with them.</summary>
    public FulfilmentKind? Kind { get; init; }

    /// <summary>Where it is collected.</summary>
    public LocationId? Place { get; init; }

    public required OrderState State { get; set; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required Currency Currency { get; init; }

    public required long TotalMinor { get; init; }

    /// <summary>Received and not given back.</summary>
    public long PaidMinor { get; set; }

    /// <summary>Given back for goods that came back.</summary>
    public long RefundedMinor { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>By when it must be paid; null when nothing waits for that.</summary>
    public DateTimeOffset? PayBy { get; set; }

    /// <summary>Six digits; null for what is not collected.</summary>
    public string? CollectionCode { get; init; }

    public required ReceiptChoice Receipt { get; set; }

    /// <summary>The till's own; null for the order's number.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>How many events it has.</summary>
    public int Version { get; set; }

    public Money Paid => new(PaidMinor, Currency);

    public Money Due => new(State == OrderState.Cancelled ? 0 : Math.Max(0, TotalMinor - PaidMinor - RefundedMinor), Currency);
}
