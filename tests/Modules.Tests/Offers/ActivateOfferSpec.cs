using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Offers.Contract;

using static Omnichannel.Graph.Modules.Tests.Offers.OffersShop;

namespace Omnichannel.Graph.Modules.Tests.Offers;

public sealed class ActivateOfferOnSqlite() : ActivateOfferSpec(TestDatabase.Sqlite());

public sealed class ActivateOfferOnPostgres() : ActivateOfferSpec(TestDatabase.Postgres());

public abstract class ActivateOfferSpec(TestDatabase database)
{
    private static readonly object _cheese = new { products = new[] { Cheese.Id.ToString() } };

    [Fact]
    public async Task Activation_Should_CountInEveryChannel_UntilAnOrderUsesIt()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var customer = kim.CustomerId!.Value;
        var offer = await shop.CreatedAsync(Offer("EENMALIG", new { amountOff = 200 }, _cheese, new { activation = new { perCustomer = 2 } }));
        var before = await shop.PriceAsync(customer, Channel.Store, (Cheese, 1));

        // act
        var first = await shop.ActivateAsync(kim, offer);
        var again = await shop.ActivateAsync(kim, offer);
        var channels = await Task.WhenAll(Channel.All.Select(channel => shop.PriceAsync(customer, channel, (Cheese, 1))));
        var other = await shop.PriceAsync((await shop.SignInAsync("sam")).CustomerId, Channel.App, (Cheese, 1));
        var lost = await UseAsync(shop, customer, channels[0].Offers, "order-1");
        var replay = await UseAsync(shop, customer, channels[0].Offers, "order-1");
        var late = await UseAsync(shop, customer, channels[0].Offers, "order-2");
        var used = await shop.PriceAsync(customer, Channel.App, (Cheese, 1));

        // assert
        Assert.Equal("OfferActivated", first.GetProperty("__typename").GetString());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal((1000, 1000), (before.Total.Minor, other.Total.Minor));
        Assert.All(channels, basket => Assert.Equal(800, basket.Total.Minor));
        Assert.Equal((0, 0, 1), (lost.Count, replay.Count, late.Count));
        Assert.Equal(1000, used.Total.Minor);

        // act: the order is cancelled
        await ReleaseAsync(shop, "order-1");
        Assert.Equal(800, (await shop.PriceAsync(customer, Channel.App, (Cheese, 1))).Total.Minor);
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Limit_Should_Hold_When_AThousandActivateAtOnce()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var offer = await shop.CreatedAsync(Offer("TIEN", new { amountOff = 100 }, _cheese, new { activation = new { max = 10, perCustomer = 3 } }));
        var customers = new List<Caller>();
        for (var number = 0; number < 250; number++)
        {
            customers.Add(await shop.SignInAsync($"customer-{number}"));
        }

        // act: each of them on four devices
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => shop.ActivateAsync(customers[number % 250], offer))));

        // assert
        var activated = results.Where(result => result.GetProperty("__typename").GetString() is "OfferActivated").ToList();
        Assert.Equal(10, activated.Select(result => result.GetProperty("activation").GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(40, activated.Count);
        Assert.All(
            results.Where(result => result.GetProperty("__typename").GetString() is not "OfferActivated"),
            result => Assert.Equal("""{"__typename":"OfferLimitReached","limit":10,"isOwn":false}""", result.GetRawText()));
        Assert.Empty(await shop.ReconcileAsync());
        var left = await shop.AskAsync(customers[0], "query($offer: ID!) { offer(id: $offer) { activation { max remaining perCustomer isSingleUse } } }", new { offer });
        Assert.Equal("""{"offer":{"activation":{"max":10,"remaining":0,"perCustomer":3,"isSingleUse":true}}}""", left.GetRawText());
    }

    [Fact]
    public async Task Order_Should_UseAnActivationOnce_When_TwoWantIt()
    {
        // arrange
        await using var shop = await OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var customer = kim.CustomerId!.Value;
        var offer = await shop.CreatedAsync(Offer("EENMAAL", new { amountOff = 100 }, _cheese, new { activation = new { perCustomer = 1 } }));
        await shop.ActivateAsync(kim, offer);
        var offers = (await shop.PriceAsync(customer, Channel.App, (Cheese, 1))).Offers;

        // act
        var lost = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => UseAsync(shop, customer, offers, $"order-{number}"))));
        var own = await shop.ActivateAsync(kim, offer);

        // assert
        Assert.Single(lost, refused => refused.Count == 0);
        Assert.Equal("""{"__typename":"OfferLimitReached","limit":1,"isOwn":true}""", own.GetRawText());
    }

    [Fact]
    public async Task Activation_Should_BeRefused_WithTheReason()
    {
        // arrange
        var members = new Members();
        await using var shop = await OpenAsync(database, members);
        var kim = await shop.SignInAsync("kim");
        var general = await shop.CreatedAsync(Offer("ALTIJD", new { amountOff = 100 }, _cheese));
        var late = await shop.CreatedAsync(Offer("VOORBIJ", new { amountOff = 100 }, _cheese, new { activation = new { perCustomer = 1 }, startsAt = "2029-01-01T00:00:00Z", endsAt = "2030-01-01T00:00:00Z" }));
        var closed = await shop.CreatedAsync(Offer("LEDEN", new { amountOff = 100 }, _cheese, new { activation = new { perCustomer = 1 }, audience = "MEMBERS" }));
        var key = NewKey();

        // act, assert
        Assert.Equal("OfferNotLive", await TypeAsync(kim, general));
        Assert.Equal("OfferNotLive", await TypeAsync(kim, late));
        Assert.Equal("OfferNotForCaller", await TypeAsync(kim, closed));
        Assert.Equal("OfferNeedsCustomer", await TypeAsync(Caller.Anonymous, closed));
        Assert.Equal("UnknownOffer", await TypeAsync(kim, new OfferId(NewKey()).ToString()));
        members.All[kim.CustomerId!.Value] = new Membership(0, new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("OfferActivated", await TypeAsync(kim, closed, key));
        Assert.Equal("IdempotencyKeyReused", await TypeAsync(kim, general, key));

        async Task<string?> TypeAsync(Caller caller, string offer, Guid? with = null) => (await shop.ActivateAsync(caller, offer, with)).GetProperty("__typename").GetString();
    }

    [Fact]
    public async Task Offers_Should_DifferByWhatWasBought_AndStopWithTheConsent()
    {
        // arrange
        var history = new History();
        await using var shop = await OpenAsync(database, history);
        var (kim, sam, lou) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"), await shop.SignInAsync("lou"));
        var now = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var day in Enumerable.Range(1, 4))
        {
            history.Bought.Add((kim.CustomerId!.Value, new PastPurchase(Bread.Id, now.AddDays(-day), 1)));
            history.Bought.Add((sam.CustomerId!.Value, new PastPurchase(Cheese.Id, now.AddDays(-200 - day), 2)));
            history.Bought.Add((lou.CustomerId!.Value, new PastPurchase(Bread.Id, now.AddDays(-day), 2)));
        }

        await ConsentAsync(shop, kim, true);
        await ConsentAsync(shop, sam, true);
        var bakery = await shop.CreatedAsync(Offer("BAKKER", new { percentageOff = 2000 }, new { categories = new[] { Bakery.Id.ToString() } }, Personal("BOUGHT_OFTEN", 3)));
        await shop.CreatedAsync(Offer("TERUG", new { amountOff = 200 }, _cheese, Personal("NOT_LATELY", 2)));

        // act
        var (ofKim, ofSam, ofLou) = (await PersonalAsync(shop, kim), await PersonalAsync(shop, sam), await PersonalAsync(shop, lou));
        var wrong = await shop.ActivateAsync(sam, bakery);
        var right = await shop.ActivateAsync(kim, bakery);
        var paid = await shop.PriceAsync(kim.CustomerId, Channel.Store, (Bread, 1));
        await ConsentAsync(shop, kim, false);

        // assert
        Assert.Equal("""[{"offer":{"code":"BAKKER"},"reason":"Je kocht de laatste 90 dagen 4 keer Brood of iets dergelijks."}]""", ofKim);
        Assert.Equal("""[{"offer":{"code":"TERUG"},"reason":"Je kocht vroeger Kaas, en de laatste 90 dagen niet meer."}]""", ofSam);
        Assert.Equal("[]", ofLou);
        Assert.Equal(("OfferNotForCaller", "OfferActivated"), (wrong.GetProperty("__typename").GetString(), right.GetProperty("__typename").GetString()));
        Assert.Equal(299 - 60, paid.Total.Minor);
        Assert.Equal("[]", await PersonalAsync(shop, kim));
    }

    [Fact]
    public async Task PersonalOffers_Should_NeedAFixedNumberOfStatements_When_TwoThousandPurchasesAreKnown()
    {
        // arrange
        var (history, counter) = (new History(), new StatementCounter());
        await using var shop = await OpenAsync(database, history, counter);
        var kim = await shop.SignInAsync("kim");
        await ConsentAsync(shop, kim, true);
        for (var number = 0; number < 10; number++)
        {
            await shop.CreatedAsync(Offer($"ETEN-{number}", new { percentageOff = 100 * (number + 1) }, new { categories = Names(Food.Id.ToString()) }, Personal("BOUGHT_OFTEN", number + 1)));
        }

        async Task<int> CountAsync(int purchases)
        {
            history.Bought.AddRange(Enumerable.Range(history.Bought.Count, purchases - history.Bought.Count).Select(number => (
                kim.CustomerId!.Value,
                new PastPurchase(number % 2 == 0 ? Bread.Id : Cheese.Id, new DateTimeOffset(2029, 12, 31, 0, 0, 0, TimeSpan.Zero).AddHours(-number / 2), 1))));
            counter.Clear();
            var offers = (await shop.AskAsync(kim, "{ me { personalOffers(first: 20) { offer { code } reason activation { id } } } }")).GetProperty("me").GetProperty("personalOffers");
            Assert.Equal(10, offers.GetArrayLength());
            return counter.Statements.Count;
        }

        // act
        var (few, many) = (await CountAsync(30), await CountAsync(2000));

        // assert: customer, consent, offers, targets, what was bought, products, categories, activations
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 10);
    }

    private static object Personal(string habit, int times) =>
        new { audience = "PERSONAL", history = new { habit, times, days = 90 }, activation = new { perCustomer = 1 } };

    private static Task<JsonElement> ConsentAsync(CustomersShop shop, Caller caller, bool isGranted) =>
        shop.ChangeAsync(caller, "setConsent", new { topic = "PERSONAL_OFFERS", channel = "APP", isGranted });

    private static async Task<string> PersonalAsync(CustomersShop shop, Caller caller) =>
        (await shop.AskAsync(caller, "{ me { personalOffers { offer { code } reason } } }")).GetProperty("me").GetProperty("personalOffers").GetRawText();

    private static async Task<IReadOnlyList<OfferId>> UseAsync(CustomersShop shop, CustomerId customer, IReadOnlyList<OfferId> offers, string order) =>
        (await shop.Service<Commands>().RunAsync(
            new Command<Lost>("use", "test", order), async scope => new Lost(await OfferActivations.UseAsync(scope, customer, offers, order)), TestContext.Current.CancellationToken)).Offers;

    private static Task<Lost> ReleaseAsync(CustomersShop shop, string order) => shop.Service<Commands>().RunAsync(
        new Command<Lost>("release", "test", order),
        async scope =>
        {
            await OfferActivations.ReleaseAsync(scope, order);
            return new Lost([]);
        },
        TestContext.Current.CancellationToken);

    private sealed record Lost(IReadOnlyList<OfferId> Offers);
}
