using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>What was agreed, as it was at that moment. Written once; quote, order and receipt show the same one.</summary>
internal sealed class Agreement
{
    public required Guid Id { get; init; }

    public required Currency Currency { get; init; }

    public required long SubtotalMinor { get; init; }

    public required long DiscountMinor { get; init; }

    public required long FulfilmentCostMinor { get; init; }

    public required long TotalMinor { get; init; }

    public required DateTimeOffset AgreedAt { get; init; }

    /// <summary>Null for what the customer took with them.</summary>
    public FulfilmentKind? Kind { get; init; }

    public string? Recipient { get; init; }

    public string? Street { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    /// <summary>Where it is collected; null for what is brought.</summary>
    public LocationId? Place { get; init; }

    /// <summary>In which slot it is brought.</summary>
    public SlotId? Slot { get; init; }

    public DateOnly? PromisedOn { get; init; }

    public DateTimeOffset? PromisedFrom { get; init; }

    public DateTimeOffset? PromisedTo { get; init; }

    public Money Subtotal => new(SubtotalMinor, Currency);

    public Money Discount => new(DiscountMinor, Currency);

    public Money FulfilmentCost => new(FulfilmentCostMinor, Currency);

    public Money Total => new(TotalMinor, Currency);
}
