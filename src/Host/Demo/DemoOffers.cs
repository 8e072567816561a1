using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What is cheaper in the demonstration: each sort of offer once, the same terms in every channel.</summary>
internal static class DemoOffers
{
    private const int Weeks = 6;
    private const int Days = 7;
    private const int Free = 10_000;
    private const int Half = 5000;

    /// <param name="assortment">What is sold.</param>
    /// <param name="today">The day of the start; the offers began on the Monday before it.</param>
    public static IReadOnlyList<(OfferId Id, OfferRecord Offer)> Of(DemoAssortment assortment, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % Days));
        var (from, until) = (At(monday), At(monday.AddDays(Days * Weeks)));
        var categories = assortment.Categories.DistinctBy(category => category.NameNl).ToDictionary(category => category.NameNl, category => category.Id);
        return [.. General(categories, from, until).Concat(Special(categories, from, until)).Select((offer, index) => (DemoIds.Offer(index + 1), offer))];
    }

    private static IEnumerable<OfferRecord> General(Dictionary<string, CategoryId> categories, DateTimeOffset from, DateTimeOffset until)
    {
        OfferRecord Offer(string code, string titleNl, string titleEn, OfferTerms terms, params string[] names) => New(code, titleNl, titleEn, terms, from, until, [Group(categories, names)]);
        return
        [
            Offer("KOFFIE-1-1", "Bonus: koffie en thee 1 + 1 gratis", "Bonus: coffee and tea 1 + 1 free", new OfferTerms.MultiBuy(2, 1, Free), "Koffie en thee"),
            Offer("CHIPS-2-VOOR-3", "Chips en zoutjes: 2 voor 3,00", "Crisps and snacks: 2 for 3.00", new OfferTerms.MultiPrice(2, 300), "Chips en zoutjes"),
            Offer("CHOCOLADE-HALF", "Chocolade: 2e halve prijs", "Chocolate: second at half the price", new OfferTerms.MultiBuy(2, 1, Half), "Chocolade"),
            Offer("WIJN-10", "10% korting op wijn", "10% off wine", new OfferTerms.PercentageOff(1000), "Rode wijn", "Witte wijn en rosé", "Mousserende wijn"),
            Offer("LUIERS-3-2", "Luiers: 3 halen, 2 betalen", "Nappies: 3 for 2", new OfferTerms.MultiBuy(3, 2, Free), "Luiers"),
            Offer("WASMIDDEL-2", "2,00 korting op wasmiddel", "2.00 off detergent", new OfferTerms.AmountOff(200), "Wasmiddel"),
            New(
                "ONTBIJT-6", "Ontbijt: brood, zuivel en sap samen 6,00", "Breakfast: bread, dairy and juice together 6.00", new OfferTerms.Bundle([1, 1, 1], 600, null), from, until,
                [Group(categories, ["Brood"]), Group(categories, ["Yoghurt en kwark"]), Group(categories, ["Verse sappen"])]),
            New("KLAVER-75", "10,00 korting vanaf 75,00", "10.00 off from 75.00", new OfferTerms.BasketReward(7500, 1000, null), from, until, [OfferGroup.All]),
        ];
    }

    private static IEnumerable<OfferRecord> Special(Dictionary<string, CategoryId> categories, DateTimeOffset from, DateTimeOffset until) =>
    [
        New("LEDEN-5", "Leden: 5% extra korting", "Members: 5% more off", new OfferTerms.PercentageOff(500), from, until, [OfferGroup.All]) with
        {
            Audience = OfferAudience.Members, Combines = true,
        },
        New("ZILVER-GEBAK", "Zilver: 15% op gebak en taart", "Silver: 15% off cakes and tarts", new OfferTerms.PercentageOff(1500), from, until, [Group(categories, ["Gebak en taart"])]) with
        {
            Audience = OfferAudience.Tier, TierRank = 1,
        },
        New("EERSTE-100", "De eerste 100: 2,50 korting op gebak", "The first 100: 2.50 off cakes", new OfferTerms.AmountOff(250), from, until, [Group(categories, ["Gebak en taart"])]) with
        {
            Activation = new ActivationRule(100, 1, true), TimesMax = 1,
        },
        New("VOOR-JOU-BROOD", "Voor jou: 20% op brood en gebak", "For you: 20% off bread and pastry", new OfferTerms.PercentageOff(2000), from, until, [Group(categories, ["Brood en gebak"])]) with
        {
            Audience = OfferAudience.Personal, History = new HistoryRule(PurchaseHabit.BoughtOften, 2, 90), Activation = new ActivationRule(null, 1, true), Priority = 10,
        },
        New("VOOR-JOU-KAAS", "Weer zin in kaas? 1,50 korting", "Fancy cheese again? 1.50 off", new OfferTerms.AmountOff(150), from, until, [Group(categories, ["Kaas en vleeswaren"])]) with
        {
            Audience = OfferAudience.Personal, History = new HistoryRule(PurchaseHabit.NotLately, 2, 60), Activation = new ActivationRule(null, 1, true),
        },
    ];

    private static OfferRecord New(string code, string titleNl, string titleEn, OfferTerms terms, DateTimeOffset from, DateTimeOffset until, IReadOnlyList<OfferGroup> groups) => new()
    {
        Code = code,
        TitleNl = titleNl,
        TitleEn = titleEn,
        Terms = terms,
        Groups = groups,
        StartsAt = from,
        EndsAt = until,
    };

    private static OfferGroup Group(Dictionary<string, CategoryId> categories, string[] names) =>
        OfferGroup.OfCategories([.. names.Where(categories.ContainsKey).Select(name => categories[name])]);

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
