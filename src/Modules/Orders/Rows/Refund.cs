using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>A part of a payment that goes back, for goods that came back.</summary>
internal sealed class Refund
{
    /// <summary>What the payment provider knows it by.</summary>
    public required Guid Id { get; init; }

    public required OrderId Order { get; init; }

    public required PaymentId Payment { get; init; }

    /// <summary>What it is for, such as a return's number.</summary>
    public required string Reference { get; init; }

    public required Currency Currency { get; init; }

    public required long AmountMinor { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Where the goods came back; null when they were sent.</summary>
    public LocationId? Location { get; init; }

    /// <summary>Null until the money has gone back.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What it is called by who moved the money.</summary>
    public string? ProviderReference { get; set; }

    /// <summary>When the provider is asked next; null when it is done.</summary>
    public DateTimeOffset? LookAt { get; set; }

    public Money Amount => new(AmountMinor, Currency);
}
