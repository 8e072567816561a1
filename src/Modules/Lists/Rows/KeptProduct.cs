using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>A product that somebody keeps an eye on.</summary>
internal sealed class KeptProduct
{
    public required SavedItemId Id { get; init; }

    /// <summary>The key of the <see cref="Lists.Shopper"/>.</summary>
    public required string Shopper { get; set; }

    public required KeptFor Purpose { get; init; }

    public required ProductId Product { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The code of the channel.</summary>
    public required string SavedThrough { get; init; }

    /// <summary>Units that could be promised then.</summary>
    public required int AvailableWhenSaved { get; init; }

    /// <summary>The list price then, in minor units; null when that is not known.</summary>
    public long? PriceMinorWhenSaved { get; init; }

    public Currency? CurrencyWhenSaved { get; init; }

    public Money? PriceWhenSaved => PriceMinorWhenSaved is { } minor && CurrencyWhenSaved is { } currency ? new Money(minor, currency) : null;

    /// <summary>The merge of customers that made it another one's; null when none did.</summary>
    public Guid? MovedBy { get; set; }
}

/// <summary>Why a product is kept.</summary>
internal enum KeptFor
{
    Later,
    Comparison,
}
