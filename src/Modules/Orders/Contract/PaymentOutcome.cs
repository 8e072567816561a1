namespace Omnichannel.Graph.Orders.Contract;

/// <summary>What a payment provider says of a payment.</summary>
public abstract record PaymentOutcome
{
    private PaymentOutcome()
    {
    }

    /// <summary>The money is set aside.</summary>
    public sealed record Authorised(string Reference) : PaymentOutcome;

    /// <summary>The money was received.</summary>
    public sealed record Captured(string Reference) : PaymentOutcome;

    /// <summary>What was set aside was let go.</summary>
    public sealed record Voided(string Reference) : PaymentOutcome;

    /// <summary>The money was given back.</summary>
    public sealed record Refunded(string Reference) : PaymentOutcome;

    /// <summary>It was refused, or there is no such payment.</summary>
    public sealed record Declined(string Reason) : PaymentOutcome;

    /// <summary>The customer has something to do.</summary>
    public sealed record Pending(string? RedirectUrl) : PaymentOutcome;

    /// <summary>It cannot be told; it is asked again later.</summary>
    public sealed record Unknown : PaymentOutcome;
}
