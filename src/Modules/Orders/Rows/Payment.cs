using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>A payment.</summary>
internal sealed class Payment
{
    public required PaymentId Id { get; init; }

    /// <summary>What it pays; null for what was paid for an order in a store.</summary>
    public QuoteId? Quote { get; init; }

    /// <summary>Null until the quote is ordered.</summary>
    public OrderId? Order { get; set; }

    public required PaymentKind Kind { get; init; }

    public required PaymentState State { get; set; }

    public required Currency Currency { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>What the provider gave the client for it; empty for what a till has received.</summary>
    public string Token { get; init; } = "";

    public string? RedirectUrl { get; set; }

    /// <summary>A channel's code.</summary>
    public required string Channel { get; init; }

    public LocationId? Location { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether its amount is part of what its order has been paid.</summary>
    public bool IsCounted { get; set; }

    /// <summary>When somebody looks whether it still has to be finished; null when it is.</summary>
    public DateTimeOffset? LookAt { get; set; }

    public int Version { get; set; }

    /// <summary>Whether the provider moves the money; a till has moved it already, and gives it back itself.</summary>
    public bool IsOnline => Token.Length > 0;

    public Money Amount => new(AmountMinor, Currency);

    public PaymentRequest Request => new(Id, Kind, Token, Amount);
}

/// <summary>A movement of money. Never changed.</summary>
internal sealed class PaymentTransaction
{
    public required PaymentId Payment { get; init; }

    /// <summary>With the payment the key: each moves once.</summary>
    public required PaymentTransactionKind Kind { get; init; }

    public required long AmountMinor { get; init; }

    public required Currency Currency { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reference { get; init; }

    public Money Amount => new(AmountMinor, Currency);

    /// <summary>A part of a payment that has gone back moved money, too.</summary>
    public static PaymentTransaction Of(Refund refund) => new()
    {
        Payment = refund.Payment,
        Kind = PaymentTransactionKind.Refund,
        AmountMinor = refund.AmountMinor,
        Currency = refund.Currency,
        At = refund.DoneAt!.Value,
        Reference = refund.ProviderReference ?? refund.Reference,
    };
}

/// <summary>A way to pay that a customer has saved.</summary>
internal sealed class SavedPaymentMethod
{
    public required PaymentMethodId Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required PaymentKind Kind { get; init; }

    public required string Token { get; init; }

    public required string Label { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public bool IsDefault { get; set; }
}

/// <summary>A row that a merge of customers has moved.</summary>
internal sealed class MovedOrder
{
    public required Guid Merge { get; init; }

    /// <summary>An order's, a quote's or a saved way to pay's.</summary>
    public required Guid Row { get; init; }
}
