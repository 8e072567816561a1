using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>All of an offer, as staff make it or another system loads it.</summary>
public sealed record OfferRecord
{
    /// <summary>The retailer's own: 3 to 40 capital letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>A few words in Dutch, as on the receipt.</summary>
    public required string TitleNl { get; init; }

    /// <summary>In English; the Dutch title when it is null.</summary>
    public string? TitleEn { get; init; }

    /// <summary>A few sentences in Dutch.</summary>
    public string DescriptionNl { get; init; } = "";

    /// <summary>In English; the Dutch description when it is null.</summary>
    public string? DescriptionEn { get; init; }

    /// <summary>What it gives.</summary>
    public required OfferTerms Terms { get; init; }

    /// <summary>For what: one group, or those of a bundle.</summary>
    public required IReadOnlyList<OfferGroup> Groups { get; init; }

    /// <summary>For whom.</summary>
    public OfferAudience Audience { get; init; }

    /// <summary>The lowest rank of a tier that gets it; null for other audiences.</summary>
    public int? TierRank { get; init; }

    /// <summary>The only channels; empty for all.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Why not in every channel; null when it holds in all of them.</summary>
    public string? ChannelReason { get; init; }

    /// <summary>The only locations; empty for all.</summary>
    public IReadOnlyList<LocationId> Locations { get; init; } = [];

    /// <summary>From when it holds.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Until when, exclusive.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Of offers that do not combine, the greater goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Whether it comes on top of others.</summary>
    public bool Combines { get; init; }

    /// <summary>How often in a basket; null for any number.</summary>
    public int? TimesMax { get; init; }

    /// <summary>How it is activated; null when it counts by itself.</summary>
    public ActivationRule? Activation { get; init; }

    /// <summary>Whose purchases fit; null when everybody's do.</summary>
    public HistoryRule? History { get; init; }
}

/// <summary>Products, by whatever names them.</summary>
/// <param name="Units">How many are taken together; 1 but for bundles.</param>
/// <param name="Everything">Whether all that is sold is of it.</param>
/// <param name="Products">These, and their variants.</param>
/// <param name="Categories">All of these, and of those below them.</param>
/// <param name="Brands">All of these.</param>
/// <param name="Except">These are left out.</param>
public sealed record OfferGroup(
    int Units,
    bool Everything,
    IReadOnlyList<ProductId> Products,
    IReadOnlyList<CategoryId> Categories,
    IReadOnlyList<string> Brands,
    IReadOnlyList<ProductId> Except)
{
    /// <summary>All that is sold.</summary>
    public static OfferGroup All { get; } = new(1, true, [], [], [], []);

    /// <summary>Some products.</summary>
    public static OfferGroup OfProducts(params IReadOnlyList<ProductId> products) => new(1, false, products, [], [], []);

    /// <summary>Some categories.</summary>
    public static OfferGroup OfCategories(params IReadOnlyList<CategoryId> categories) => new(1, false, [], categories, [], []);

    /// <summary>Some brands.</summary>
    public static OfferGroup OfBrands(params IReadOnlyList<string> brands) => new(1, false, [], [], brands, []);
}

/// <summary>How an offer is activated.</summary>
/// <param name="Max">How many times by all customers together; null for any number.</param>
/// <param name="PerCustomer">How many times by each.</param>
/// <param name="IsSingleUse">Whether an order uses an activation up.</param>
public sealed record ActivationRule(int? Max, int PerCustomer, bool IsSingleUse);

/// <summary>Whose purchases fit.</summary>
/// <param name="Habit">Which habit.</param>
/// <param name="Times">In how many purchases.</param>
/// <param name="Days">In how many days.</param>
public sealed record HistoryRule(PurchaseHabit Habit, int Times, int Days);

/// <summary>For whom an offer is.</summary>
public enum OfferAudience
{
    /// <summary>For everybody.</summary>
    Everybody,

    /// <summary>For paying members.</summary>
    Members,

    /// <summary>For members of a tier, or of a higher one.</summary>
    Tier,

    /// <summary>For customers whose purchases fit, once they have activated it.</summary>
    Personal,
}

/// <summary>A habit of buying what an offer is for.</summary>
public enum PurchaseHabit
{
    /// <summary>That many times in the last days.</summary>
    BoughtOften,

    /// <summary>That many times in the last two years, but not in the last days.</summary>
    NotLately,
}
