using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Stock.Contract;

using static Omnichannel.Graph.Modules.Tests.Orders.Checkout;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class PriceAgreementOnSqlite() : PriceAgreementSpec(TestDatabase.Sqlite());

public sealed class PriceAgreementOnPostgres() : PriceAgreementSpec(TestDatabase.Postgres());

public abstract class PriceAgreementSpec(TestDatabase database)
{
    private const string Agreement = "agreement { subtotal { minor } discount { minor } fulfilmentCost { minor } total { minor } vat { rate amount { minor } vat { minor } } lines { total { minor } } }";

    private static readonly int _first = Random.Shared.Next(1_000_000);

    [Fact]
    public async Task Cart_Quote_Order_AndReceipt_Should_AgreeToTheCent_WhateverIsInThemAndOnOffer()
    {
        // arrange
        await using var shop = await OpenAsync();
        var checkout = new Checkout(shop);

        for (var seed = _first; seed < _first + 12; seed++)
        {
            var random = new Random(seed);
            await LoadOffersAsync(shop, random, seed);
            var kim = await shop.SignInAsync($"customer {seed}");
            var lines = Products().OrderBy(_ => random.Next()).Take(1 + random.Next(5)).Select(product => (product, 1 + random.Next(7))).ToArray();

            // act
            var version = await checkout.FillCartAsync(kim, lines);
            var cart = (await shop.AskAsync(kim, "{ cart { totals { subtotal { minor } discount { minor } total { minor } vat { rate amount { minor } vat { minor } } } } }")).GetProperty("cart").GetProperty("totals");
            var quote = await checkout.QuoteCartAsync(kim, version, Pickup, Minor(cart, "total"));
            Assert.True(quote.Case() == "QuoteCreated", $"seed {seed}: {quote}");
            var placed = await checkout.PlaceAsync(kim, IdOf(quote), "tok_ok");
            var seen = await shop.AskAsync(
                kim, $"query($quote: ID!, $order: ID!) {{ quote(id: $quote) {{ {Agreement} }} order(id: $order) {{ paid {{ minor }} {Agreement} receipt {{ {Agreement} }} }} }}",
                new { quote = IdOf(quote), order = placed.GetProperty("order").GetProperty("id").GetString() });

            // assert
            Assert.True(
                seen.GetProperty("quote").ValueKind is JsonValueKind.Object && seen.GetProperty("order").GetProperty("receipt").ValueKind is JsonValueKind.Object,
                $"seed {seed}: {placed} {seen}");
            var agreed = seen.GetProperty("order").GetProperty("agreement");
            Assert.True(
                agreed.GetRawText() == seen.GetProperty("quote").GetProperty("agreement").GetRawText()
                    && agreed.GetRawText() == seen.GetProperty("order").GetProperty("receipt").GetProperty("agreement").GetRawText(),
                $"seed {seed}: {seen}");
            foreach (var part in (string[])["subtotal", "discount", "total"])
            {
                Assert.True(Minor(cart, part) == Minor(agreed, part), $"seed {seed}: {part} of {cart} and {agreed}");
            }

            Assert.True(cart.GetProperty("vat").GetRawText() == agreed.GetProperty("vat").GetRawText(), $"seed {seed}: {cart} and {agreed}");
            Assert.True(Minor(agreed, "total") == agreed.GetProperty("lines").EnumerateArray().Sum(line => Minor(line, "total")), $"seed {seed}: {agreed}");
            Assert.True(Minor(agreed, "total") == Minor(seen.GetProperty("order"), "paid"), $"seed {seed}: {seen}");
        }

        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task ActivatedOffer_Should_CountInOneOrder_AndBeThereAgainWhenThatIsNoMore()
    {
        // arrange: a chair at half its price, once
        await using var shop = await OpenAsync();
        var checkout = new Checkout(shop);
        var kim = await shop.SignInAsync("kim");
        var offer = new OfferId(CatalogSamples.Id(700));
        await shop.Service<OffersImport>().LoadAsync(
            [(offer, Record("ONCE", new OfferTerms.PercentageOff(5000), ShopWithStock.Chair) with { Activation = new ActivationRule(null, 1, IsSingleUse: true) })], TestContext.Current.CancellationToken);
        await shop.ChangeAsync(kim, "activateOffer", new { offer = offer.ToString(), idempotencyKey = NewKey() });
        var chair = Lines((ShopWithStock.Chair, 1));

        // act
        var first = await checkout.QuoteAsync(kim, chair, Pickup);
        var second = await checkout.QuoteAsync(kim, chair, Pickup);
        await shop.ChangeAsync(kim, "releaseQuote", new { quote = IdOf(first) });
        var third = await checkout.QuoteAsync(kim, chair, Pickup);
        var order = (await checkout.PlaceAsync(kim, IdOf(third), "tok_ok")).GetProperty("order").GetProperty("id").GetString();
        var fourth = await checkout.QuoteAsync(kim, chair, Pickup);
        await shop.ChangeAsync(kim, "cancelOrder", new { order });
        var fifth = await checkout.QuoteAsync(kim, chair, Pickup);

        // assert
        Assert.Equal([3997, 7995, 3997, 7995, 3997], new[] { first, second, third, fourth, fifth }.Select(quote => Minor(quote.GetProperty("quote").GetProperty("agreement"), "total")));
        Assert.Empty(await shop.ReconcileAsync());
    }

    private Task<CustomersShop> OpenAsync() => ShopWithStock.OpenAsync(database, [.. Products().Select(product => new StockRecord(product.Id, ShopWithStock.Store.Id, 1000))]);

    private static ProductRecord[] Products() => [ShopWithStock.Bread, ShopWithStock.Lamp, ShopWithStock.Chair];

    private static async Task LoadOffersAsync(CustomersShop shop, Random random, int seed)
    {
        var offers = Enumerable.Range(0, 3).Select(number =>
        {
            OfferTerms terms = random.Next(6) switch
            {
                0 => new OfferTerms.PercentageOff(1 + random.Next(5000)),
                1 => new OfferTerms.AmountOff(1 + random.Next(150)),
                2 => new OfferTerms.MultiBuy(3, 2, 10_000),
                3 => new OfferTerms.MultiBuy(2, 1, 5000),
                4 => new OfferTerms.MultiPrice(2, 400 + random.Next(100)),
                _ => new OfferTerms.FixedPrice(150 + random.Next(100)),
            };
            var code = string.Create(CultureInfo.InvariantCulture, $"S{seed}-{number}");
            return (new OfferId(new Guid(seed, (short)number, 7, new byte[8])), Record(code, terms, Products()[random.Next(3)]) with
            {
                Combines = terms is OfferTerms.PercentageOff or OfferTerms.AmountOff && random.Next(2) == 0,
                Priority = random.Next(3),
            });
        });
        await shop.Service<OffersImport>().LoadAsync([.. offers], TestContext.Current.CancellationToken);
    }

    private static OfferRecord Record(string code, OfferTerms terms, ProductRecord product) => new()
    {
        Code = code,
        TitleNl = $"Aanbieding {code}",
        Terms = terms,
        Groups = [OfferGroup.OfProducts(product.Id)],
        StartsAt = new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero),
        EndsAt = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static int Minor(JsonElement parent, string amount) => parent.GetProperty(amount).GetProperty("minor").GetInt32();
}
