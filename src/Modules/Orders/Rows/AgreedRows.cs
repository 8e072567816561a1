using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders.Rows;

/// <summary>One product of an agreement.</summary>
internal sealed class AgreedLine
{
    public required OrderLineId Id { get; init; }

    public required Guid Agreement { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    public required ProductId Product { get; init; }

    public required string Sku { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required bool HasStock { get; init; }

    /// <summary>1 or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>Of one unit, before what was taken off.</summary>
    public required long PriceMinor { get; init; }

    /// <summary>All units, before what was taken off.</summary>
    public required long AmountMinor { get; init; }

    public required long TotalMinor { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Hundredths of a percent.</summary>
    public required int VatRate { get; init; }

    /// <summary>When a service is had.</summary>
    public SlotId? Slot { get; init; }

    public Money Price => new(PriceMinor, Currency);

    public Money Amount => new(AmountMinor, Currency);

    public Money Total => new(TotalMinor, Currency);
}

/// <summary>Something that was taken off a line.</summary>
internal sealed class AgreedReduction
{
    public required Guid Agreement { get; init; }

    /// <summary>The line's.</summary>
    public required int Position { get; init; }

    /// <summary>From 0 within the agreement.</summary>
    public required int Number { get; init; }

    /// <summary>The offer; null for what a till took off.</summary>
    public Guid? Offer { get; init; }

    public required long AmountMinor { get; init; }

    public required Currency Currency { get; init; }

    public required string ReasonNl { get; init; }

    public required string ReasonEn { get; init; }

    public Money Amount => new(AmountMinor, Currency);
}

/// <summary>The value added tax of one rate.</summary>
internal sealed class AgreedVat
{
    public required Guid Agreement { get; init; }

    public required int Rate { get; init; }

    public required long AmountMinor { get; init; }

    public required long VatMinor { get; init; }

    public required Currency Currency { get; init; }

    public Money Amount => new(AmountMinor, Currency);

    public Money Vat => new(VatMinor, Currency);
}

/// <summary>Units that are held, or were claimed, for an agreement.</summary>
internal sealed class AgreedHold
{
    public required HoldId Hold { get; init; }

    public required Guid Agreement { get; init; }

    public required LocationId Location { get; init; }
}

/// <summary>A place in a slot that is kept, or was ordered, for an agreement.</summary>
internal sealed class AgreedPlace
{
    public required SlotHoldId Hold { get; init; }

    public required Guid Agreement { get; init; }
}
