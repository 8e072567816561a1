using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Whose purchases fit which offers, and why, in words.</summary>
/// <param name="Times">In how many purchases what the offer is for was bought.</param>
/// <param name="Favourite">What of it was bought most often.</param>
internal sealed record FittingHabit(CustomerId Customer, Offer Offer, int Times, ProductSummary Favourite)
{
    public string ReasonIn(Language language) => (Offer.Habit, language) switch
    {
        (PurchaseHabit.NotLately, Language.En) => $"You used to buy {Favourite.NameEn}, and did not in the last {Offer.HabitDays} days.",
        (PurchaseHabit.NotLately, _) => $"Je kocht vroeger {Favourite.NameNl}, en de laatste {Offer.HabitDays} dagen niet meer.",
        (_, Language.En) => $"You bought {Favourite.NameEn} and the like {Times} times in the last {Offer.HabitDays} days.",
        _ => $"Je kocht de laatste {Offer.HabitDays} dagen {Times} keer {Favourite.NameNl} of iets dergelijks.",
    };
}

/// <summary>Looks at purchases.</summary>
internal static class PurchaseHabits
{
    private const int DaysMax = 730;

    /// <summary>The offers that fit some customers' purchases, best first: a fixed number of statements, however much was bought.</summary>
    /// <param name="db">Where.</param>
    /// <param name="customers">Whose purchases.</param>
    /// <param name="offers">Personal offers.</param>
    /// <param name="targets">What these are for.</param>
    /// <param name="histories">Who knows what was bought.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ILookup<CustomerId, FittingHabit>> FindAsync(
        GraphDbContext db,
        IReadOnlyCollection<CustomerId> customers,
        IReadOnlyList<Offer> offers,
        IReadOnlyList<OfferTarget> targets,
        IEnumerable<IPurchaseHistory> histories,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var bought = new List<(CustomerId Customer, PastPurchase Purchase)>();
        if (offers.Count > 0 && customers.Count > 0)
        {
            foreach (var history in histories)
            {
                var found = await history.BoughtAsync(db, customers, now.AddDays(-DaysMax), cancellationToken);
                bought.AddRange(found.SelectMany(own => own.Select(purchase => (own.Key, purchase))));
            }
        }

        if (bought.Count == 0)
        {
            return Array.Empty<FittingHabit>().ToLookup(habit => habit.Customer);
        }

        var products = await ProductDirectory.FindAsync(db, [.. bought.Select(row => row.Purchase.Product).Distinct()], cancellationToken);
        var keys = await ProductKeys.OfAsync(db, products.Values, cancellationToken);
        var byOffer = targets.ToLookup(target => target.Offer);
        var fitting = offers.SelectMany(offer => Of(offer, [.. byOffer[offer.Id]], keys)).ToLookup(pair => pair.Product, pair => pair.Offer);
        return bought
            .SelectMany(row => fitting[row.Purchase.Product].Select(offer => (row.Customer, Offer: offer, row.Purchase)))
            .GroupBy(row => (row.Customer, row.Offer.Id))
            .Select(group => Judge(group.Key.Customer, group.First().Offer, [.. group.Select(row => row.Purchase)], products, now))
            .OfType<FittingHabit>()
            .OrderByDescending(habit => habit.Times).ThenBy(habit => habit.Offer.EndsAt).ThenBy(habit => habit.Offer.Id)
            .ToLookup(habit => habit.Customer);
    }

    private static IEnumerable<(ProductId Product, Offer Offer)> Of(Offer offer, IReadOnlyList<OfferTarget> targets, IReadOnlyDictionary<ProductId, IReadOnlyList<string>> keys)
    {
        var (included, excluded) = (
            targets.Where(target => !target.IsExcluded).Select(target => target.Key).ToHashSet(),
            targets.Where(target => target.IsExcluded).Select(target => target.Key).ToHashSet());
        return keys.Where(product => product.Value.Any(included.Contains) && !product.Value.Any(excluded.Contains)).Select(product => (product.Key, offer));
    }

    private static FittingHabit? Judge(
        CustomerId customer, Offer offer, IReadOnlyList<PastPurchase> purchases, IReadOnlyDictionary<ProductId, ProductSummary> products, DateTimeOffset now)
    {
        var since = now.AddDays(-offer.HabitDays);
        var counted = offer.Habit is PurchaseHabit.NotLately ? purchases : [.. purchases.Where(purchase => purchase.At >= since)];
        var times = counted.Select(purchase => purchase.At).Distinct().Count();
        if (times < offer.HabitTimes || (offer.Habit is PurchaseHabit.NotLately && purchases.Any(purchase => purchase.At >= since)))
        {
            return null;
        }

        var favourite = counted
            .GroupBy(purchase => purchase.Product, purchase => purchase.At)
            .OrderByDescending(product => product.Distinct().Count()).ThenBy(product => product.Key)
            .First();
        return new FittingHabit(customer, offer, times, products[favourite.Key]);
    }
}
