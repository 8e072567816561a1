using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Carts;

public sealed class HandOverOnSqlite() : HandOverSpec(TestDatabase.Sqlite());

public sealed class HandOverOnPostgres() : HandOverSpec(TestDatabase.Postgres());

public abstract class HandOverSpec(TestDatabase database)
{
    private const string Taken = "... on CartTaken { cart { units lines { quantity addedThrough } lastMerge { lines { before incoming after outcomes } } } } ... on Problem { message }";
    private const string Ended = """{"__typename":"CartHandOverEnded","message":"This code is good no longer; make a new one on the other screen."}""";

    private static readonly ProductRecord _bread = CatalogSamples.Product(20, "BREAD", "Brood") with { ListPrice = Money.Eur(299) };

    private int _keys = 5000;

    [Fact]
    public async Task Cart_Should_GoOnOnThePhone_AndBeGoneFromTheKiosk_When_ItsCodeIsTaken()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kiosk, phone) = (Guest(1), Guest(2));
        await AddAsync(shop, kiosk, 2);
        await AddAsync(shop, phone, 1);
        var code = await CodeAsync(shop, kiosk);

        // act
        var taken = await shop.ChangeAsync(phone, "takeCart", new { code = $"{code[..4]}-{code[4..8].ToLowerInvariant()} {code[8..]}" }, Taken);
        var again = await shop.ChangeAsync(phone, "takeCart", new { code }, Taken);
        var third = await shop.ChangeAsync(Guest(3), "takeCart", new { code }, Taken);
        var left = await shop.AskAsync(kiosk, "{ cart { units } }");

        // assert
        Assert.Equal(
            """{"__typename":"CartTaken","cart":{"units":3,"lines":[{"quantity":3,"addedThrough":"APP"}],"lastMerge":{"lines":[{"before":1,"incoming":2,"after":3,"outcomes":["SUMMED"]}]}}}""",
            taken.GetRawText());
        Assert.Equal(taken.GetRawText(), again.GetRawText());
        Assert.Equal(Ended, third.GetRawText());
        Assert.Equal("""{"cart":null}""", left.GetRawText());
        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Cart_Should_BecomeTheCustomers_When_TheyTakeIt()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kiosk, kim) = (Guest(1), await shop.SignInAsync("kim"));
        await AddAsync(shop, kiosk, 2);

        // act
        var taken = await shop.ChangeAsync(kim, "takeCart", new { code = await CodeAsync(shop, kiosk) }, Taken);

        // assert
        Assert.Equal(
            """{"__typename":"CartTaken","cart":{"units":2,"lines":[{"quantity":2,"addedThrough":"APP"}],"lastMerge":{"lines":[{"before":0,"incoming":2,"after":2,"outcomes":["KEPT"]}]}}}""",
            taken.GetRawText());
    }

    [Fact]
    public async Task Cart_Should_GoToOne_When_SeveralTakeItAtOnce()
    {
        // arrange
        await using var shop = await OpenAsync();
        await AddAsync(shop, Guest(1), 2);
        var code = await CodeAsync(shop, Guest(1));

        // act
        var answers = await Task.WhenAll(Enumerable.Range(2, 8).Select(number => Task.Run(() => shop.ChangeAsync(Guest(number), "takeCart", new { code }))));

        // assert
        var names = answers.Select(answer => answer.GetProperty("__typename").GetString()).ToList();
        Assert.Equal((1, 7), (names.Count(name => name == "CartTaken"), names.Count(name => name == "CartHandOverEnded")));
    }

    [Fact]
    public async Task Code_Should_BeGoodNoLonger_When_ItsTimeIsOver_OrANewerOneWasMade()
    {
        // arrange
        await using var shop = await OpenAsync();
        await AddAsync(shop, Guest(1), 2);
        var first = await CodeAsync(shop, Guest(1));
        var second = await CodeAsync(shop, Guest(1));

        // act
        var replaced = await shop.ChangeAsync(Guest(2), "takeCart", new { code = first });
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        var late = await shop.ChangeAsync(Guest(2), "takeCart", new { code = second });

        // assert
        Assert.Equal(Ended, replaced.GetRawText());
        Assert.Equal(Ended, late.GetRawText());
        Assert.Equal("""{"cart":{"units":2}}""", (await shop.AskAsync(Guest(1), "{ cart { units } }")).GetRawText());
    }

    [Fact]
    public async Task HandOver_Should_BeRefused_When_ThereIsNothing_OrNoGuest()
    {
        // arrange
        await using var shop = await OpenAsync();
        const string document = "mutation { handOverCart { __typename } }";

        // act
        var empty = await shop.AskAsync(Guest(1), document);
        var customer = await shop.AskAsync(await shop.SignInAsync("kim"), document);
        var nobody = await shop.ChangeAsync(Caller.Anonymous, "takeCart", new { code = "BCDFBCDFBCDF" }, "__typename");
        var wrong = await shop.ChangeAsync(Guest(2), "takeCart", new { code = "BCDFBCDFBCDF" });

        // assert
        Assert.Equal("""{"handOverCart":{"__typename":"NothingToHandOver"}}""", empty.GetRawText());
        Assert.Equal("""{"handOverCart":{"__typename":"HandOverNeedsGuest"}}""", customer.GetRawText());
        Assert.Equal("""{"__typename":"CartOwnerNeeded"}""", nobody.GetRawText());
        Assert.Equal(Ended, wrong.GetRawText());
    }

    private static Caller Guest(int number) => new() { Kind = CallerKind.Guest, Id = $"guest:{number}", GuestId = new GuestId(CatalogSamples.Id(4000 + number)) };

    private static async Task<string> CodeAsync(CustomersShop shop, Caller caller)
    {
        var answer = await shop.AskAsync(caller, "mutation { handOverCart { ... on CartHandOverReady { code expiresAt } } }");
        Assert.Equal("2030-01-01T00:05:00Z", answer.GetProperty("handOverCart").GetProperty("expiresAt").GetString());
        return answer.GetProperty("handOverCart").GetProperty("code").GetString()!;
    }

    private Task<JsonElement> AddAsync(CustomersShop shop, Caller caller, int quantity) => shop.ChangeAsync(
        caller, "addToCart", new { lines = new[] { new { product = _bread.Id.ToString(), quantity } }, idempotencyKey = CatalogSamples.Id(Interlocked.Increment(ref _keys)) });

    private async Task<CustomersShop> OpenAsync()
    {
        var shop = await CustomersShop.OpenAsync(database);
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        await import.LoadAttributesAsync(CatalogSamples.Attributes, TestContext.Current.CancellationToken);
        await import.LoadProductsAsync([_bread], TestContext.Current.CancellationToken);
        return shop;
    }
}
