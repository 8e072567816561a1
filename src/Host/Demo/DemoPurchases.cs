using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What the customers bought in the last two years, in stores and online: everyday things often, others once.</summary>
internal static class DemoPurchases
{
    private const int PerCustomerMax = 20;
    private const int FavouritesCount = 8;
    private const int DaysMax = 700;

    // A third of it was bought lately, and what some of them no longer buy was bought before that: there are habits to see.
    private const int LatelyDays = 80;
    private const string Bread = "BRO-";
    private const string Cheese = "KAA-";
    private static readonly Channel[] _channels = [Channel.Store, Channel.Store, Channel.Store, Channel.App, Channel.Webshop, Channel.Kiosk];

    public static IEnumerable<PurchaseRecord> Of(IReadOnlyList<CustomerRecord> customers, DemoAssortment assortment, DateOnly today)
    {
        var everyday = assortment.Goods.Where(product => product.ListPrice.Minor < 1000).ToList();
        var number = 0;
        foreach (var customer in customers)
        {
            var name = customer.GivenName;
            var count = 8 + DemoChance.Of(name, "purchases", PerCustomerMax - 7);
            for (var index = 0; index < count; index++)
            {
                yield return Purchase(++number, customer, $"{name}/{index}", everyday, assortment.Goods, today);
            }
        }
    }

    private static PurchaseRecord Purchase(
        int number, CustomerRecord customer, string about, List<ProductRecord> everyday, IReadOnlyList<ProductRecord> goods, DateOnly today)
    {
        var channel = _channels[DemoChance.Of(about, "channel", _channels.Length)];
        var isInStore = channel == Channel.Store || channel == Channel.Kiosk;
        var daysAgo = 1 + DemoChance.Of(about, "day", DemoChance.Of(about, "lately", 3) == 0 ? LatelyDays : DaysMax);
        var day = today.AddDays(-daysAgo);
        var at = new DateTimeOffset(day, new TimeOnly(9 + DemoChance.Of(about, "hour", 10), DemoChance.Of(about, "minute", 60)), TimeSpan.Zero);
        var lines = Products(customer.GivenName, about, everyday, goods)
            .Where(product => daysAgo > LatelyDays || IsStillBought(customer.GivenName, product))
            .DefaultIfEmpty(Favourite(customer.GivenName, 0, everyday))
            .Select(product => Line(about, product))
            .ToList();
        var total = lines.Sum(line => line.AmountMinor - line.DiscountMinor);
        return new PurchaseRecord(
            DemoIds.Order(number),
            string.Create(CultureInfo.InvariantCulture, $"{(isInStore ? 'T' : 'W')}{100_000 + number}"),
            customer.Id,
            channel,
            isInStore ? customer.FavouriteStore : null,
            at,
            lines,
            [new PurchasePayment(isInStore ? PaymentKind.Pin : PaymentKind.Ideal, total, null)],
            customer.Receipt);
    }

    // A few of the things that they always buy, and perhaps something else.
    private static IEnumerable<ProductRecord> Products(string name, string about, List<ProductRecord> everyday, IReadOnlyList<ProductRecord> goods)
    {
        var first = DemoChance.Of(about, "first", FavouritesCount);
        var favourites = Enumerable.Range(first, 3 + DemoChance.Of(about, "count", 5))
            .Select(index => Favourite(name, index % FavouritesCount, everyday));
        var other = DemoChance.Of(about, "other", 3) == 0 ? [goods[DemoChance.Of(about, "what", goods.Count)]] : Array.Empty<ProductRecord>();
        return favourites.Concat(other).DistinctBy(product => product.Id);
    }

    // Everybody has a bread and a cheese that they like; the rest differs.
    private static ProductRecord Favourite(string name, int index, List<ProductRecord> everyday)
    {
        var some = index switch
        {
            0 or 3 or 6 => everyday.FindAll(product => product.Sku.Text.StartsWith(Bread, StringComparison.Ordinal)),
            1 or 5 => everyday.FindAll(product => product.Sku.Text.StartsWith(Cheese, StringComparison.Ordinal)),
            _ => everyday,
        };
        return some[DemoChance.Of(name, string.Create(CultureInfo.InvariantCulture, $"favourite {index}"), some.Count)];
    }

    private static bool IsStillBought(string name, ProductRecord product) =>
        DemoChance.Of(name, "cheese", 2) == 0 || !product.Sku.Text.StartsWith(Cheese, StringComparison.Ordinal);

    private static PurchasedLine Line(string about, ProductRecord product)
    {
        var units = 1 + DemoChance.Of(about, product.Sku.Text, 3);
        var isOffer = units > 1 && DemoChance.Of(product.Sku.Text, about, 4) == 0;
        return new PurchasedLine(product.Id, units, product.ListPrice.Minor, isOffer ? product.ListPrice.Minor / 2 : 0, isOffer ? "Tweede halve prijs" : null);
    }
}
