using System.Text.Json;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers;
using Omnichannel.Graph.Offers.Contract;

using static Omnichannel.Graph.Modules.Tests.EventStreams;
using static Omnichannel.Graph.Modules.Tests.Offers.OffersShop;

namespace Omnichannel.Graph.Modules.Tests.Offers;

public sealed class OffersOnSqlite() : OffersSpec(TestDatabase.Sqlite());

public sealed class OffersOnPostgres() : OffersSpec(TestDatabase.Postgres());

public abstract class OffersSpec(TestDatabase database)
{
    [Fact]
    public async Task Product_Cart_And_Engine_Should_SayTheSame_InEveryChannel()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.CreatedAsync(Offer("KAAS-25", new { percentageOff = 2500 }, new { categories = new[] { Food.Id.ToString() }, except = new[] { Bread.Id.ToString() } }));
        await shop.CreatedAsync(Offer("BROOD-1-1", new { multiBuy = new { take = 2, pay = 1 } }, new { products = new[] { Bread.Id.ToString() } }));
        await shop.ChangeAsync(kim, "addToCart", new
        {
            lines = new[] { new { product = Cheese.Id.ToString(), quantity = 1 }, new { product = Bread.Id.ToString(), quantity = 3 } },
            idempotencyKey = NewKey(),
        });

        // act
        var page = await shop.AskAsync(
            kim,
            """
            query($cheese: ID!, $bread: ID!) {
              cheese: product(id: $cheese) { offers { code } currentPrice { before { minor } after { minor } reductions { offer { code } reason amount { minor } } } }
              bread: product(id: $bread) { offers { code title(language: EN) } currentPrice { after { minor } } }
              cart { totals { discounts { offer { code } reason amount { minor } } discount { minor } total { minor } vat { rate amount { minor } } } }
            }
            """,
            new { cheese = Cheese.Id.ToString(), bread = Bread.Id.ToString() });
        var channels = await Task.WhenAll(Channel.All.Select(channel => shop.PriceAsync(null, channel, (Bread, 3), (Cheese, 1))));

        // assert
        Assert.Equal(
            """{"offers":[{"code":"KAAS-25"}],"currentPrice":{"before":{"minor":1000},"after":{"minor":750},"reductions":[{"offer":{"code":"KAAS-25"},"reason":"Actie KAAS-25","amount":{"minor":250}}]}}""",
            page.GetProperty("cheese").GetRawText());
        Assert.Equal("""{"offers":[{"code":"BROOD-1-1","title":"Offer BROOD-1-1"}],"currentPrice":{"after":{"minor":299}}}""", page.GetProperty("bread").GetRawText());
        Assert.Equal(
            """{"totals":{"discounts":[{"offer":{"code":"KAAS-25"},"reason":"Actie KAAS-25","amount":{"minor":250}},{"offer":{"code":"BROOD-1-1"},"reason":"Actie BROOD-1-1","amount":{"minor":299}}],"discount":{"minor":549},"total":{"minor":1348},"vat":[{"rate":900,"amount":{"minor":1348}}]}}""",
            page.GetProperty("cart").GetRawText());
        Assert.All(channels, basket => Assert.Equal(Money.Eur(1348), basket.Total));
    }

    [Fact]
    public async Task Offer_Should_HoldFromItsStartToItsEnd_AndForMembersAsLongAsTheyAreThat()
    {
        // arrange
        var members = new Members();
        await using var shop = await OpenAsync(database, members);
        var kim = (await shop.SignInAsync("kim")).CustomerId!.Value;
        var now = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        members.All[kim] = new Membership(1, now.AddDays(-1), now.AddMinutes(1));
        await shop.CreatedAsync(Offer("LEDEN", new { amountOff = 100 }, new { brands = Names("boer") }, new { audience = "MEMBERS" }));
        await shop.CreatedAsync(Offer("ZILVER", new { amountOff = 50 }, new { everything = true }, new { audience = "TIER", tierRank = 1, combines = true }));
        await shop.CreatedAsync(Offer("GOUD", new { amountOff = 7 }, new { everything = true }, new { audience = "TIER", tierRank = 2, combines = true }));
        var engine = shop.Service<PriceEngine>();
        Basket At(CustomerId? customer, DateTimeOffset moment) => new(customer, Channel.Store, null, moment, [new BasketLine(Cheese.Id, Quantity.Of(1))]);

        // act
        var priced = await engine.PriceAsync(
            [At(kim, now), At(null, now), At(kim, now.AddMinutes(1)), At(kim, now.AddYears(-1)), At(kim, new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero))],
            TestContext.Current.CancellationToken);

        // assert
        Assert.Equal([850, 1000, 950, 1000, 1000], priced.Select(basket => basket.Total.Minor));
    }

    [Fact]
    public async Task Price_Should_NeedAFixedNumberOfStatements()
    {
        // arrange
        var counter = new StatementCounter();
        await using var shop = await CustomersShop.OpenAsync(database, services => services.AddSingleton<IInterceptor>(counter));
        await shop.Service<CatalogImport>().LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        var products = Enumerable.Range(0, 50).Select(number => CatalogSamples.Product(100 + number, $"P-{number}", $"Product {number}")).ToArray();
        await shop.Service<CatalogImport>().LoadProductsAsync(products, TestContext.Current.CancellationToken);
        var kim = (await shop.SignInAsync("kim")).CustomerId;
        for (var number = 0; number < 30; number++)
        {
            await shop.CreatedAsync(Offer($"ACTIE-{number}", new { percentageOff = 1000 }, new { products = new[] { products[number].Id.ToString(), products[number + 1].Id.ToString() } },
                new { activation = number % 2 == 0 ? new { perCustomer = 1 } : null }));
        }

        // act
        counter.Clear();
        await shop.PriceAsync(kim, Channel.App, (products[0], 1));
        var one = counter.Statements.Count;
        counter.Clear();
        var basket = await shop.PriceAsync(kim, Channel.App, [.. products.Select(product => (product, 3))]);

        // assert: products, categories, offers, activations
        Assert.Equal((4, 4), (one, counter.Statements.Count));
        Assert.Equal(30, basket.Reductions.Count);
    }

    [Fact]
    public async Task Code_Should_LeadToTheSameOffer_FromLeafletLinkAndBanner()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var id = await shop.CreatedAsync(Offer("LENTE-2030", new { bundle = new { price = 1200 } }, new object[] { new { products = new[] { Bread.Id.ToString() } }, new { brands = Names("Boer") } }));

        // act
        var found = await shop.AskAsync(
            Caller.Anonymous,
            """
            query($id: ID!) {
              offerByCode(code: " lente-2030 ") { id code isLive terms { __typename ... on Bundle { price { minor } rate } } groups { units products { sku } brands } }
              offer(id: $id) { code description }
              node(id: $id) { __typename }
              offers(first: 5) { nodes { code } totalCount }
              none: offerByCode(code: "NIETS") { id }
            }
            """,
            new { id });
        var basket = await shop.PriceAsync(null, Channel.Kiosk, (Bread, 2), (Cheese, 1));

        // assert
        Assert.Equal(
            $$"""{"offerByCode":{"id":"{{id}}","code":"LENTE-2030","isLive":true,"terms":{"__typename":"Bundle","price":{"minor":1200},"rate":null},"groups":[{"units":1,"products":[{"sku":"BREAD"}],"brands":[]},{"units":1,"products":[],"brands":["Boer"]}]},"offer":{"code":"LENTE-2030","description":""},"node":{"__typename":"Offer"},"offers":{"nodes":[{"code":"LENTE-2030"}],"totalCount":1},"none":null}""",
            found.GetRawText());
        Assert.Equal((1598, 99), (basket.Subtotal.Minor, basket.Discount.Minor));
    }

    [Fact]
    public async Task ChannelOnlyOffer_Should_NeedAReason_AndStandInTheReport()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var group = new { products = new[] { Cheese.Id.ToString() } };
        await shop.CreatedAsync(Offer("OVERAL", new { percentageOff = 1000 }, new { everything = true }));
        var before = await ReportAsync(shop);

        // act
        var silent = await shop.CreateAsync(Offer("APP", new { percentageOff = 2000 }, group, new { channels = Names("APP") }));
        await shop.CreatedAsync(Offer("APP", new { percentageOff = 2000 }, group, new { channels = Names("APP"), channelReason = "Trial of the new app" }));
        var after = await ReportAsync(shop);

        // assert
        Assert.Equal("An offer that does not hold in every channel says why, in 5 to 200 characters.", silent.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("""{"channelPriceDifferences":[],"managedOffers":{"nodes":[]}}""", before.GetRawText());
        var difference = after.GetProperty("channelPriceDifferences")[0];
        Assert.Equal((1, "CHEESE"), (after.GetProperty("channelPriceDifferences").GetArrayLength(), difference.GetProperty("product").GetProperty("sku").GetString()));
        Assert.Equal("""[{"code":"APP","channelReason":"Trial of the new app"}]""", difference.GetProperty("offers").GetRawText());
        Assert.Equal(["APP: 800", "WEBSHOP: 900"], difference.GetProperty("prices").EnumerateArray().Take(2).Select(price => $"{price.GetProperty("channel").GetString()}: {price.GetProperty("price").GetProperty("minor")}"));
        Assert.Equal("""{"nodes":[{"code":"APP"}]}""", after.GetProperty("managedOffers").GetRawText());
    }

    [Fact]
    public async Task Staff_Should_ChangeAndEndAnOffer_WithinItsWord()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var group = new { products = new[] { Cheese.Id.ToString() } };
        var offer = await shop.CreatedAsync(Offer("KAAS", new { percentageOff = 1000 }, group));
        const string Selects = "... on OfferChanged { offer { version title } } ... on OfferVersionConflict { version } ... on Problem { message }";
        Task<JsonElement> ChangeAsync(int version, object to) => shop.ChangeAsync(Staff, "changeOffer", new { id = offer, expectedVersion = version, offer = to }, Selects);

        // act
        var taken = await shop.CreateAsync(Offer("KAAS", new { percentageOff = 1000 }, group), "... on OfferCodeTaken { offer { id } }");
        var nothing = await shop.CreateAsync(Offer("GEEN", new { percentageOff = 1000 }, new { products = new[] { CatalogSamples.Product(99, "X", "X").Id.ToString() } }));
        var renamed = await ChangeAsync(1, Offer("KAAS", new { percentageOff = 1000 }, group, new { titleNl = "Kaasweken" }));
        var conflict = await ChangeAsync(1, Offer("KAAS", new { percentageOff = 1000 }, group));
        var broken = await ChangeAsync(2, Offer("KAAS", new { percentageOff = 500 }, group));
        var stranger = await shop.ChangeAsync(await shop.SignInAsync("kim"), "endOffer", new { id = offer, expectedVersion = 2 });
        var before = await shop.PriceAsync(null, Channel.App, (Cheese, 1));
        var ended = await shop.ChangeAsync(Staff, "endOffer", new { id = offer, expectedVersion = 2 }, "... on OfferEnded { offer { version isLive } }");
        var after = await shop.PriceAsync(null, Channel.App, (Cheese, 1));

        // assert
        Assert.Equal($$$"""{"__typename":"OfferCodeTaken","offer":{"id":"{{{offer}}}"}}""", taken.GetRawText());
        Assert.Equal("UnknownProduct", nothing.GetProperty("__typename").GetString());
        Assert.Equal("""{"__typename":"OfferChanged","offer":{"version":2,"title":"Kaasweken"}}""", renamed.GetRawText());
        Assert.Equal("""{"__typename":"OfferVersionConflict","version":2,"message":"The offer was changed since; its version is 2 now."}""", conflict.GetRawText());
        Assert.Equal("OfferHasStarted", broken.GetProperty("__typename").GetString());
        Assert.True(stranger.TryGetProperty("errors", out _));
        Assert.Equal("""{"__typename":"OfferEnded","offer":{"version":3,"isLive":false}}""", ended.GetRawText());
        Assert.Equal((900, 1000), (before.Total.Minor, after.Total.Minor));
    }

    [Fact]
    public async Task Watcher_Should_BeToldOfOffers_ForTheProductsTheyWatch()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        await using var workers = await shop.StartAsync();
        await using var all = await shop.SubscribeAsync(Caller.Anonymous, "subscription { offersChanged { version offer { code isLive } } }");
        await using var ofCheese = await shop.SubscribeAsync(
            Caller.Anonymous, "subscription($products: [ID!]) { offersChanged(products: $products) { offer { code isLive } } }", new { products = Names(Cheese.Id.ToString()) });
        await using var everything = all.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using var cheese = ofCheese.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        string[] first = [await NextAsync(everything), await NextAsync(cheese)];
        var next = NextAsync(cheese);
        await shop.CreatedAsync(Offer("BROOD", new { percentageOff = 1000 }, new { categories = Names(Bakery.Id.ToString()) }));
        var bread = await NextAsync(everything);
        var offer = await shop.CreatedAsync(Offer("ETEN", new { percentageOff = 1000 }, new { categories = Names(Food.Id.ToString()) }));
        var food = (await NextAsync(everything), await next);
        await shop.ChangeAsync(Staff, "endOffer", new { id = offer, expectedVersion = 1 });

        // assert
        Assert.Equal(["""{"data":{"offersChanged":{"version":0,"offer":null}}}""", """{"data":{"offersChanged":{"offer":null}}}"""], first);
        Assert.Equal("""{"data":{"offersChanged":{"version":1,"offer":{"code":"BROOD","isLive":true}}}}""", bread);
        Assert.Equal(("""{"data":{"offersChanged":{"version":1,"offer":{"code":"ETEN","isLive":true}}}}""", """{"data":{"offersChanged":{"offer":{"code":"ETEN","isLive":true}}}}"""), food);
        Assert.Equal("""{"data":{"offersChanged":{"offer":{"code":"ETEN","isLive":false}}}}""", await NextAsync(cheese));
    }

    [Fact]
    public async Task Watcher_Should_BeToldOnce_When_AnOfferStartsAndEndsByItself()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        await using var workers = await shop.StartAsync();
        await using var stream = await shop.SubscribeAsync(Caller.Anonymous, "subscription { offersChanged { version offer { code isLive } } }");
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await NextAsync(events);
        var soon = shop.Clock.GetUtcNow().AddSeconds(10);
        await shop.CreatedAsync(Offer("STRAKS", new { percentageOff = 1000 }, new { products = Names(Cheese.Id.ToString()) }, new { startsAt = soon, endsAt = soon.AddSeconds(10) }));

        // act
        List<string> told = [await NextAsync(events)];
        for (var step = 0; step < 3; step++)
        {
            shop.Clock.Advance(TimeSpan.FromSeconds(10));
            await shop.Service<TellOfferTimes>().RunAsync(TestContext.Current.CancellationToken);
            if (step < 2)
            {
                told.Add(await NextAsync(events));
            }
        }

        var left = await shop.Service<TellOfferTimes>().RunAsync(TestContext.Current.CancellationToken);

        // assert
        Assert.Equal(
            [
                """{"data":{"offersChanged":{"version":1,"offer":{"code":"STRAKS","isLive":false}}}}""",
                """{"data":{"offersChanged":{"version":2,"offer":{"code":"STRAKS","isLive":true}}}}""",
                """{"data":{"offersChanged":{"version":3,"offer":{"code":"STRAKS","isLive":false}}}}""",
            ],
            told);
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Till_Should_HaveTheCartsPrice_OfWhatItScanned()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        await shop.CreatedAsync(Offer("KAAS", new { multiPrice = new { take = 2, price = 1500 } }, new { products = Names(Cheese.Id.ToString()) }));
        const string Query =
            """
            query($lines: [BasketLineInput!]!, $customer: ID) {
              priceBasket(lines: $lines, customer: $customer) { lines { product { sku } quantity listPrice { minor } amount { minor } reductions { offer { code } reason amount { minor } } total { minor } } subtotal { minor } discount { minor } total { minor } vat { rate vat { minor } } }
            }
            """;
        var lines = new[] { new { product = Cheese.Id.ToString(), quantity = 2 }, new { product = CatalogSamples.Product(99, "X", "X").Id.ToString(), quantity = 1 } };

        // act
        var priced = await shop.AskAsync(Caller.Anonymous, Query, new { lines });
        var stranger = await shop.AskAsync(await shop.SignInAsync("kim"), Query, new { lines, customer = (await shop.SignInAsync("sam")).CustomerId!.Value.ToString() });

        // assert
        Assert.Equal(
            """{"priceBasket":{"lines":[{"product":{"sku":"CHEESE"},"quantity":2,"listPrice":{"minor":1000},"amount":{"minor":2000},"reductions":[{"offer":{"code":"KAAS"},"reason":"Actie KAAS","amount":{"minor":500}}],"total":{"minor":1500}},{"product":null,"quantity":1,"listPrice":null,"amount":{"minor":0},"reductions":[],"total":{"minor":0}}],"subtotal":{"minor":2000},"discount":{"minor":500},"total":{"minor":1500},"vat":[{"rate":900,"vat":{"minor":124}}]}}""",
            priced.GetRawText());
        Assert.Equal("Baskets of others are for staff.", stranger.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    private static Task<JsonElement> ReportAsync(CustomersShop shop) => shop.AskAsync(
        Staff, "{ channelPriceDifferences { product { sku } offers { code channelReason } prices { channel price { minor } } } managedOffers(channelOnly: true) { nodes { code } } }");
}
