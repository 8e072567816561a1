using System.Text;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Offers;

namespace Omnichannel.Graph.Modules.Tests.Loyalty;

public sealed class LoyaltyOnSqlite() : LoyaltySpec(TestDatabase.Sqlite());

public sealed class LoyaltyOnPostgres() : LoyaltySpec(TestDatabase.Postgres());

public abstract class LoyaltySpec(TestDatabase database)
{
    [Fact]
    public async Task Points_Should_BeTheSame_WhereverTheSameWasBought()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));

        // act
        var till = await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, kim.CustomerId!.Value, "receipt-1", Money.Eur(4999)));
        var web = await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, sam.CustomerId!.Value, "order-1", Money.Eur(4999)));
        var again = await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, sam.CustomerId!.Value, "order-1", Money.Eur(4999)));

        // assert
        Assert.Equal((49, 49, 49), (till, web, again));
        Assert.Equal("""{"balance":49,"held":0,"available":49,"owed":0}""", await shop.LoyaltyAsync(kim));
        Assert.Equal(
            """{"worth":{"minor":49},"boughtInYear":{"minor":4999},"tier":{"code":"BRONZE","name":"Brons"},"nextTier":{"code":"SILVER"},"membership":null,"entries":{"nodes":[{"number":1,"kind":"EARNED","points":49,"balance":49,"reason":"Gespaard met een aankoop","expiresAt":"2032-01-01T00:00:00Z"}],"totalCount":1}}""",
            await shop.LoyaltyAsync(sam, "worth { minor } boughtInYear { minor } tier { code name } nextTier { code } membership { isActive } entries(first: 5) { nodes { number kind points balance reason expiresAt } totalCount }"));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Proof_Should_CreditOnce_WhoeverBringsIt()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));

        // act
        var first = await shop.EarnAsync(kim, "VACCINATION", "ggd-1");
        var again = await shop.EarnAsync(kim, "VACCINATION", "ggd-1");
        var other = await shop.EarnAsync(sam, "VACCINATION", "ggd-1");
        var unknown = await shop.EarnAsync(sam, "SLEEPING", "1");
        var stranger = await shop.ChangeAsync(kim, "earnPoints", new { customer = kim.CustomerId!.Value.ToString(), action = "SURVEY", proofId = "1" });

        // assert
        Assert.Equal(
            """{"__typename":"PointsEarned","entry":{"number":1,"kind":"EARNED","points":100,"balance":100,"sourceType":"VACCINATION","proofId":"ggd-1","reason":"Gespaard: VACCINATION"},"loyalty":{"balance":100}}""",
            first.GetRawText());
        Assert.Equal(("ProofCredited", "ProofCredited", "UnknownLoyaltyAction"), (again.TypeOf(), other.TypeOf(), unknown.TypeOf()));
        Assert.True(stranger.TryGetProperty("errors", out _));
        Assert.Equal("""{"balance":0,"held":0,"available":0,"owed":0}""", await shop.LoyaltyAsync(sam));
    }

    [Fact]
    public async Task Points_Should_BeSpentOnce_When_AThousandDevicesWantTheLast()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, kim.CustomerId!.Value, "order-1", Money.Eur(50_000)));

        // act: a thousand devices want all five hundred
        var holds = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => number % 2 == 0
            ? shop.HoldAsync(kim, 500)
            : shop.HoldAsync(LoyaltyShop.Till, 500, kim.CustomerId!.Value.ToString()))));
        var hold = Assert.Single(holds, result => result.TypeOf() == "PointsHeld").HoldOf();
        var spent = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => shop.SpendAsync(hold, $"receipt-{number}"))));

        // assert
        Assert.All(holds.Where(result => result.TypeOf() != "PointsHeld"), result => Assert.Equal("""{"__typename":"NotEnoughPoints","available":0}""", result.GetRawText()));
        Assert.Single(spent, result => result.TypeOf() == "PointsSpent");
        Assert.Equal("""{"balance":0,"held":0,"available":0,"owed":0}""", await shop.LoyaltyAsync(kim));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Proof_Should_CreditOnce_When_ManyBringItAtOnce()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var members = new List<Caller>();
        for (var number = 0; number < 8; number++)
        {
            members.Add(await shop.SignInAsync($"member-{number}"));
        }

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => shop.EarnAsync(members[number % 8], "SURVEY", "one"))));

        // assert
        Assert.Single(results, result => result.TypeOf() == "PointsEarned");
        Assert.Equal(999, results.Count(result => result.TypeOf() == "ProofCredited"));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Hold_Should_EndOnce_AtItsTime()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, kim.CustomerId!.Value, "order-1", Money.Eur(50_000)));
        var (late, early, released) = (await shop.HoldAsync(kim, 100), await shop.HoldAsync(kim, 200), await shop.HoldAsync(kim, 50));

        // act
        shop.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        var inTime = await shop.SpendAsync(early.HoldOf(), "receipt-1");
        var back = await shop.ChangeAsync(kim, "releasePoints", new { hold = released.HoldOf() }, "... on PointsReleased { hold { state } }");
        var before = await shop.LoyaltyAsync(kim);
        shop.Clock.Advance(TimeSpan.FromTicks(1));
        var after = await shop.LoyaltyAsync(kim);
        var tooLate = await shop.SpendAsync(late.HoldOf(), "receipt-2");
        var replay = await shop.SpendAsync(early.HoldOf(), "receipt-1");
        var other = await shop.SpendAsync(early.HoldOf(), "receipt-3");

        // assert
        Assert.Equal("""{"__typename":"PointsHeld","hold":{"id":"HOLD","points":100,"worth":{"minor":100},"state":"HELD","expiresAt":"2030-01-01T00:10:00Z"}}""", late.GetRawText().Replace(late.HoldOf(), "HOLD", StringComparison.Ordinal));
        Assert.Equal(("""{"__typename":"PointsSpent","hold":{"state":"SPENT"}}""", """{"__typename":"PointsReleased","hold":{"state":"RELEASED"}}"""), (inTime.GetRawText(), back.GetRawText()));
        Assert.Equal("""{"balance":300,"held":100,"available":200,"owed":0}""", before);
        Assert.Equal("""{"balance":300,"held":0,"available":300,"owed":0}""", after);
        Assert.Equal(("""{"__typename":"PointsHoldDecided","hold":{"state":"EXPIRED"}}""", "PointsSpent", "PointsHoldDecided"), (tooLate.GetRawText(), replay.TypeOf(), other.TypeOf()));
        Assert.Equal("UnknownPointsHold", (await shop.ChangeAsync(await shop.SignInAsync("sam"), "releasePoints", new { hold = late.HoldOf() })).TypeOf());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Return_Should_TakeBackWhatWasEarned_AndOweWhatWasSpent()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var id = kim.CustomerId!.Value;
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, id, "order-1", Money.Eur(10_050)));
        await shop.SpendAsync((await shop.HoldAsync(kim, 80)).HoldOf(), "receipt-1");

        // act
        var some = await shop.LedgerAsync((ledger, scope) => ledger.ReturnAsync(scope, id, "order-1", "return-1", Money.Eur(9_100)));
        var rest = await shop.LedgerAsync((ledger, scope) => ledger.ReturnAsync(scope, id, "order-1", "return-2", Money.Eur(0)));
        var again = await shop.LedgerAsync((ledger, scope) => ledger.ReturnAsync(scope, id, "order-1", "return-2", Money.Eur(0)));
        var owing = await shop.LoyaltyAsync(kim, "balance owed boughtInYear { minor }");
        await shop.EarnAsync(kim, "VACCINATION", "ggd-1");

        // assert
        Assert.Equal((9, 91, 91), (some, rest, again));
        Assert.Equal("""{"balance":0,"owed":80,"boughtInYear":{"minor":0}}""", owing);
        Assert.Equal(
            """{"balance":20,"owed":0,"entries":{"nodes":[{"kind":"SETTLED","points":-80},{"kind":"EARNED","points":100},{"kind":"REVERSED","points":0},{"kind":"REVERSED","points":-9}]}}""".Replace("REVERSED\",\"points\":0", "REVERSED\",\"points\":-11", StringComparison.Ordinal),
            await shop.LoyaltyAsync(kim, "balance owed entries(first: 4) { nodes { kind points } }"));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Points_Should_Expire_AtTheirTime_TheOldestFirst()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.EarnAsync(kim, "VACCINATION", "1");
        shop.Clock.Advance(TimeSpan.FromDays(30));
        await shop.EarnAsync(kim, "VACCINATION", "2");
        await shop.SpendAsync((await shop.HoldAsync(kim, 30)).HoldOf(), "receipt-1");

        // act: two years after the first
        shop.Clock.Advance(new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero) - shop.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        var before = await shop.LoyaltyAsync(kim);
        var hold = await shop.HoldAsync(kim, 110);
        shop.Clock.Advance(TimeSpan.FromTicks(1));
        var promised = await shop.LoyaltyAsync(kim);
        await shop.ChangeAsync(kim, "releasePoints", new { hold = hold.HoldOf() });
        var after = await shop.LoyaltyAsync(kim);
        var written = await shop.Service<ExpirePoints>().RunAsync(TestContext.Current.CancellationToken);

        // assert: 70 of the first were left, of which 10 are on hold as long as the hold stands
        Assert.Equal("""{"balance":170,"held":0,"available":170,"owed":0}""", before);
        Assert.Equal("""{"balance":110,"held":110,"available":0,"owed":0}""", promised);
        Assert.Equal("""{"balance":100,"held":0,"available":100,"owed":0}""", after);
        Assert.Equal(1, written);
        Assert.Equal("""{"balance":100,"entries":{"totalCount":5}}""", await shop.LoyaltyAsync(kim, "balance entries(first: 1) { totalCount }"));
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Membership_Should_CountFromItsPayment_ToItsEnd_InThePrice()
    {
        // arrange
        await using var shop = await OffersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        await shop.CreatedAsync(OffersShop.Offer("LEDEN", new { percentageOff = 1000 }, new { everything = true }, new { audience = "MEMBERS", endsAt = "2031-01-01T00:00:00Z" }));
        var input = new { customer = kim.CustomerId!.Value.ToString(), months = 1, proofId = "payment-1" };
        const string Selects = "... on MembershipGranted { loyalty { membership { until isActive benefits } } }";

        // act
        var granted = await shop.ChangeAsync(LoyaltyShop.Till, "grantMembership", input, Selects);
        var again = await shop.ChangeAsync(LoyaltyShop.Till, "grantMembership", input, Selects);
        var member = await shop.PriceAsync(kim.CustomerId, Channel.Kiosk, (OffersShop.Cheese, 1));
        var longer = await shop.ChangeAsync(LoyaltyShop.Till, "grantMembership", input with { proofId = "payment-2" }, Selects);
        var ended = await shop.ChangeAsync(LoyaltyShop.Till, "endMembership", new { input.customer }, "... on MembershipEnded { loyalty { membership { isActive benefits } } }");
        var guest = await shop.PriceAsync(kim.CustomerId, Channel.Kiosk, (OffersShop.Cheese, 1));

        // assert
        Assert.Equal(
            """{"__typename":"MembershipGranted","loyalty":{"membership":{"until":"2030-02-01T00:00:00Z","isActive":true,"benefits":["FREE_DELIVERY","SAME_DAY_DELIVERY","MEMBER_OFFERS"]}}}""", granted.GetRawText());
        Assert.Equal("ProofCredited", again.TypeOf());
        Assert.Equal("2030-03-01T00:00:00Z", longer.GetProperty("loyalty").GetProperty("membership").GetProperty("until").GetString());
        Assert.Equal("""{"__typename":"MembershipEnded","loyalty":{"membership":{"isActive":false,"benefits":[]}}}""", ended.GetRawText());
        Assert.Equal((900, 1000), (member.Total.Minor, guest.Total.Minor));
    }

    [Fact]
    public async Task Card_Should_LeadToOneMember_PlasticOrInTheApp()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var id = kim.CustomerId!.Value.ToString();
        await shop.ChangeAsync(CustomersShop.Staff, "addIdentity", new { customer = id, identity = new { kind = "CARD", value = "9000 1234" } });

        // act
        var issue = "mutation { issueLoyaltyCard { __typename ... on LoyaltyCardIssued { card loyalty { card } } } }";
        var card = (await shop.AskAsync(kim, issue)).GetProperty("issueLoyaltyCard").GetProperty("card").GetString()!;
        var again = (await shop.AskAsync(kim, issue)).GetProperty("issueLoyaltyCard").GetProperty("loyalty").GetProperty("card").GetString();
        var found = await shop.AskAsync(
            CustomersShop.Staff,
            "query($app: String!) { app: member(card: $app) { id } plastic: member(card: \"9000-1234\") { id loyalty { balance } } nobody: member(card: \"9000-9999\") { id } }",
            new { app = card });

        // assert
        Assert.Equal((17, LoyaltyCards.Prefix), (card.Length, card[..4]));
        Assert.Equal(card, again);
        Assert.Equal($$$"""{"app":{"id":"{{{id}}}"},"plastic":{"id":"{{{id}}}","loyalty":{"balance":0}},"nobody":null}""", found.GetRawText());
        Assert.Equal("UnknownMember", (await shop.AskAsync(Caller.Anonymous, issue)).GetProperty("issueLoyaltyCard").TypeOf());
    }

    [Fact]
    public async Task Watcher_Should_BeToldOfEachEntryAndHold_InTheirOrder()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        await using var workers = await shop.StartAsync();
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await using var stream = await shop.SubscribeAsync(kim, "subscription { pointsChanged { version resync entry { number kind points } hold { state points } } }");
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act: all of it before anything but the beginning is read
        Assert.True(await events.MoveNextAsync());
        events.Current.Dispose();
        await shop.EarnAsync(kim, "VACCINATION", "1");
        await shop.EarnAsync(sam, "VACCINATION", "2");
        await shop.EarnAsync(kim, "SURVEY", "3");
        await shop.SpendAsync((await shop.HoldAsync(kim, 100)).HoldOf(), "receipt-1");
        List<string> told = [];
        while (told.Count < 5 && await events.MoveNextAsync())
        {
            using var response = events.Current;
            told.Add(Encoding.UTF8.GetString(response.ToArray()));
        }

        // assert: the hold shows as it is by now
        Assert.Equal(
            [
                """{"data":{"pointsChanged":{"version":1,"resync":false,"entry":{"number":1,"kind":"EARNED","points":100},"hold":null}}}""",
                """{"data":{"pointsChanged":{"version":2,"resync":false,"entry":{"number":2,"kind":"EARNED","points":25},"hold":null}}}""",
                """{"data":{"pointsChanged":{"version":1,"resync":false,"entry":null,"hold":{"state":"SPENT","points":100}}}}""",
                """{"data":{"pointsChanged":{"version":1,"resync":false,"entry":null,"hold":{"state":"SPENT","points":100}}}}""",
                """{"data":{"pointsChanged":{"version":3,"resync":false,"entry":{"number":3,"kind":"SPENT","points":-100},"hold":null}}}""",
            ],
            told);
    }

    [Fact]
    public async Task Tier_Should_FollowWhatWasBoughtInAYear_AndComeBackDown()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var id = kim.CustomerId!.Value;
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, id, "receipt-1", Money.Eur(30_000)));
        var bronze = await shop.LoyaltyAsync(kim, "tier { code }");

        // act
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, id, "order-1", Money.Eur(20_000)));
        var silver = await shop.LoyaltyAsync(kim, "tier { code }");
        shop.Clock.Advance(TimeSpan.FromDays(365));
        var after = await shop.LoyaltyAsync(kim, "tier { code } boughtInYear { minor }");

        // assert
        Assert.Equal(("""{"tier":{"code":"BRONZE"}}""", """{"tier":{"code":"SILVER"}}"""), (bronze, silver));
        Assert.Equal("""{"tier":{"code":"BRONZE"},"boughtInYear":{"minor":0}}""", after);
    }

    [Fact]
    public async Task Merge_Should_MovePoints_AndASplitGiveThemBack()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await shop.EarnAsync(kim, "VACCINATION", "1");
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, sam.CustomerId!.Value, "receipt-1", Money.Eur(60_000)));
        await shop.ChangeAsync(LoyaltyShop.Till, "grantMembership", new { customer = sam.CustomerId!.Value.ToString(), months = 2, proofId = "payment-1" });

        // act
        var merged = await shop.ChangeAsync(
            CustomersShop.Staff,
            "mergeCustomers",
            new { keep = kim.CustomerId!.Value.ToString(), absorb = sam.CustomerId!.Value.ToString(), reason = "same person" },
            "... on CustomersMerged { merge { id } }");
        var together = await shop.LoyaltyAsync(kim, "balance tier { code } membership { until }");
        await shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });

        // assert
        Assert.Equal("""{"balance":700,"tier":{"code":"SILVER"},"membership":{"until":"2030-03-01T00:00:00Z"}}""", together);
        Assert.Equal(("""{"balance":100,"tier":{"code":"BRONZE"}}""", """{"balance":600,"tier":{"code":"SILVER"}}"""), (await shop.LoyaltyAsync(kim, "balance tier { code }"), await shop.LoyaltyAsync(sam, "balance tier { code }")));
        Assert.Empty(await shop.ReconcileAsync());
    }
}
