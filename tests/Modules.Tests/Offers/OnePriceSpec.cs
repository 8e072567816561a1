using System.Diagnostics;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers.Contract;

using static Omnichannel.Graph.Modules.Tests.Offers.OffersShop;

namespace Omnichannel.Graph.Modules.Tests.Offers;

public sealed class OnePriceOnSqlite() : OnePriceSpec(TestDatabase.Sqlite());

public sealed class OnePriceOnPostgres() : OnePriceSpec(TestDatabase.Postgres());

public abstract class OnePriceSpec(TestDatabase database)
{
    private const int OffersCount = 30;
    private const int Baskets = 15;

    private static readonly string[] _channels = ["APP", "WEBSHOP", "KIOSK", "STORE", "PHONE"];
    private static readonly ProductRecord[] _products =
        [.. Enumerable.Range(0, 50).Select(number => CatalogSamples.Product(200 + number, $"G-{number}", $"Product {number}") with
        {
            ListPrice = Money.Eur(49 + (number * 37)), VatRate = number % 3 == 0 ? 2100 : 900, Brand = $"Merk {number % 7}",
        })];

    [Fact]
    public async Task Product_Cart_Till_And_Engine_Should_AgreeToTheCent_OverGeneratedBasketsAndOffers()
    {
        // arrange
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await OpenAsync(random);

        for (var basket = 0; basket < Baskets; basket++)
        {
            // act
            var buyer = await shop.SignInAsync($"buyer-{basket}");
            var picked = RandomBasket.Shuffled(random, _products).Take(random.Next(1, 12)).Select(product => (Product: product, Units: random.Next(1, 9))).ToArray();
            var lines = picked.Select(line => new { product = line.Product.Id.ToString(), quantity = line.Units }).ToArray();
            await shop.ChangeAsync(buyer, "addToCart", new { lines, idempotencyKey = NewKey() });
            var cart = (await shop.AskAsync(buyer, "{ cart { totals { subtotal { minor } discount { minor } total { minor } vat { rate amount { minor } vat { minor } } } } }")).GetProperty("cart").GetProperty("totals");
            var till = (await shop.AskAsync(
                buyer,
                "query($lines: [BasketLineInput!]!) { priceBasket(lines: $lines) { subtotal { minor } discount { minor } total { minor } vat { rate amount { minor } vat { minor } } lines { total { minor } } } }",
                new { lines = RandomBasket.Shuffled(random, lines) })).GetProperty("priceBasket");
            var engine = await Task.WhenAll(_channels.Select(channel => shop.PriceAsync(buyer.CustomerId, Channel.Of(channel), picked)));

            // assert
            var total = Minor(cart, "total");
            Assert.True(engine.All(priced => priced.Total.Minor == total), $"seed {seed}: the channels differ, the cart says {total}");
            Assert.Equal(total, Minor(till, "total"));
            Assert.Equal(cart.GetProperty("vat").GetRawText(), till.GetProperty("vat").GetRawText());
            Assert.Equal(total, till.GetProperty("lines").EnumerateArray().Sum(line => Minor(line, "total")));
            Assert.Equal(total, till.GetProperty("vat").EnumerateArray().Sum(rate => Minor(rate, "amount")));
            Assert.Equal(Minor(cart, "subtotal") - Minor(cart, "discount"), total);
        }
    }

    [Fact]
    public async Task Basket_Should_BePriced_When_ThirtyOffersAreLive()
    {
        // arrange
        await using var shop = await OpenAsync(null);
        var lines = _products.Select(product => (product, 3)).ToArray();

        // act: told, as a shared machine proves nothing
        var without = await MedianAsync(shop, lines);
        await LoadAsync(shop, new Random(1));
        var with = await MedianAsync(shop, lines);
        TestContext.Current.TestOutputHelper!.WriteLine($"50 lines: {without.TotalMilliseconds:0.00} ms without offers, {with.TotalMilliseconds:0.00} ms with {OffersCount}");

        // assert
        Assert.NotEmpty((await shop.PriceAsync(null, Channel.App, lines)).Reductions);
    }

    private static async Task<TimeSpan> MedianAsync(CustomersShop shop, (ProductRecord, int)[] lines)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < 40; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await shop.PriceAsync(null, Channel.App, lines);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static int Minor(JsonElement of, string name) => of.GetProperty(name).GetProperty("minor").GetInt32();

    private static async Task LoadAsync(CustomersShop shop, Random? random)
    {
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        await import.LoadProductsAsync(_products, TestContext.Current.CancellationToken);
        if (random is not null)
        {
            await shop.Service<OffersImport>().LoadAsync(
                [.. Enumerable.Range(0, OffersCount).Select(number => (new OfferId(CatalogSamples.Id(60_000 + number)), Generated(random, number)))], TestContext.Current.CancellationToken);
        }
    }

    private static OfferRecord Generated(Random random, int number)
    {
        var fitting = RandomBasket.Offers(random, 1, 1);
        while (fitting.Count == 0)
        {
            fitting = RandomBasket.Offers(random, 1, 1);
        }

        var rule = fitting[0].Rule;
        return new OfferRecord
        {
            Code = $"GEN-{number}",
            TitleNl = $"Actie {number}",
            Terms = rule.Terms,
            Groups = [.. Enumerable.Range(0, rule.Terms is OfferTerms.Bundle bundle ? bundle.Units.Count : 1).Select(_ => Group(random))
                .Select((group, part) => rule.Terms is OfferTerms.Bundle set ? group with { Units = set.Units[part] } : group)],
            StartsAt = new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero),
            EndsAt = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Priority = rule.Priority,
            Combines = rule.Combines,
            TimesMax = rule.TimesMax,
        };
    }

    private static OfferGroup Group(Random random) => random.Next(4) switch
    {
        0 => OfferGroup.OfBrands($"merk {random.Next(7)}"),
        1 => OfferGroup.All with { Except = [_products[random.Next(50)].Id] },
        _ => OfferGroup.OfProducts([.. RandomBasket.Shuffled(random, _products).Take(random.Next(1, 8)).Select(product => product.Id)]),
    };

    private async Task<CustomersShop> OpenAsync(Random? random)
    {
        var shop = await CustomersShop.OpenAsync(database);
        await LoadAsync(shop, random);
        return shop;
    }
}
