namespace Omnichannel.Graph.Orders.Rows;

/// <summary>What has become of a quote. Only an open one changes, and only once.</summary>
internal enum QuoteState
{
    Open,
    Ordered,
    Released,
    Expired,
}

/// <summary>Where an order stands.</summary>
internal enum OrderState
{
    AwaitingPayment,
    Confirmed,
    Shipped,
    Ready,
    Completed,
    Cancelled,
}

/// <summary>What can happen to an order.</summary>
internal enum OrderEventKind
{
    Placed,
    Confirmed,
    Paid,
    Shipped,
    Ready,
    Delivered,
    HandedOver,
    Cancelled,
    Refunded,
}

/// <summary>Where a payment stands.</summary>
internal enum PaymentState
{
    Started,
    Pending,
    Authorised,
    Captured,
    Declined,
    VoidDue,
    Voided,
    RefundDue,
    Refunded,
}

/// <summary>How money moves.</summary>
internal enum PaymentTransactionKind
{
    Authorisation,
    Capture,
    Void,
    Refund,
}
