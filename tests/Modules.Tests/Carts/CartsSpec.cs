using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Modules.Tests.Carts;

public sealed class CartsOnSqlite() : CartsSpec(TestDatabase.Sqlite());

public sealed class CartsOnPostgres() : CartsSpec(TestDatabase.Postgres());

public abstract class CartsSpec(TestDatabase database)
{
    private const string Added = "... on AddedToCart { cart { units version lines { id quantity version } } refusals { reason limit } }";

    private static readonly ProductRecord _bread = CatalogSamples.Product(20, "BREAD", "Brood") with { ListPrice = Money.Eur(299), VatRate = 900 };
    private static readonly ProductRecord _lamp = CatalogSamples.Product(21, "LAMP", "Lamp") with { ListPrice = Money.Eur(2499), VatRate = 2100 };
    private static readonly ProductRecord _hidden = CatalogSamples.Product(22, "HIDDEN", "Verborgen") with { PublishedAt = null };

    private int _keys = 5000;

    [Fact]
    public async Task Cart_Should_CostWhatItsLinesCost_WithTheTaxOfEachRate()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var before = await shop.AskAsync(kim, "{ cart { id } }");

        // act
        await AddAsync(shop, kim, (_bread, 3), (_lamp, 1));
        var cart = await shop.AskAsync(
            kim,
            """
            {
              cart {
                units version isActive changedAt
                lines { product { sku } quantity price { minor currency } amount { minor } priceWhenAdded { minor } addedAt addedThrough version }
                totals { subtotal { minor } discounts { reason } discount { minor } total { minor currency } vat { rate amount { minor } vat { minor } } }
                problems { __typename }
                lastMerge { id }
              }
              me { cart { units } }
            }
            """);

        // assert
        Assert.Equal("""{"cart":null}""", before.GetRawText());
        Assert.Equal(
            """{"units":4,"version":1,"isActive":true,"changedAt":"2030-01-01T00:00:00Z","lines":[{"product":{"sku":"BREAD"},"quantity":3,"price":{"minor":299,"currency":"EUR"},"amount":{"minor":897},"priceWhenAdded":{"minor":299},"addedAt":"2030-01-01T00:00:00Z","addedThrough":"APP","version":1},{"product":{"sku":"LAMP"},"quantity":1,"price":{"minor":2499,"currency":"EUR"},"amount":{"minor":2499},"priceWhenAdded":{"minor":2499},"addedAt":"2030-01-01T00:00:00Z","addedThrough":"APP","version":1}],"totals":{"subtotal":{"minor":3396},"discounts":[],"discount":{"minor":0},"total":{"minor":3396,"currency":"EUR"},"vat":[{"rate":2100,"amount":{"minor":2499},"vat":{"minor":434}},{"rate":900,"amount":{"minor":897},"vat":{"minor":74}}]},"problems":[],"lastMerge":null}""",
            cart.GetProperty("cart").GetRawText());
        Assert.Equal("""{"cart":{"units":4}}""", cart.GetProperty("me").GetRawText());
    }

    [Fact]
    public async Task Adds_Should_AllCount_When_SeveralDevicesAddAtOnce()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");

        // act
        await Task.WhenAll(Enumerable.Range(1, 24).Select(number => Task.Run(() => AddAsync(shop, kim, number % 2 == 0 ? [(_bread, number), (_lamp, 1)] : [(_lamp, 1), (_bread, number)]))));
        var cart = (await shop.AskAsync(kim, "{ cart { version lines { product { sku } quantity } } }")).GetProperty("cart");

        // assert
        Assert.Equal(24, cart.GetProperty("version").GetInt32());
        var units = cart.GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("product").GetProperty("sku").GetString()!, line => line.GetProperty("quantity").GetInt32());
        Assert.Equal((2, 300, 24), (units.Count, units["BREAD"], units["LAMP"]));
    }

    [Fact]
    public async Task Add_Should_HappenOnce_When_TheSameKeyComesAgain()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var key = CatalogSamples.Id(1);

        // act
        var first = await shop.ChangeAsync(kim, "addToCart", Input(key, (_bread, 2)), Added);
        var again = await shop.ChangeAsync(kim, "addToCart", Input(key, (_bread, 2)), Added);
        var other = await shop.ChangeAsync(kim, "addToCart", Input(key, (_bread, 3)), Added);

        // assert
        Assert.Equal(2, first.GetProperty("cart").GetProperty("units").GetInt32());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("""{"__typename":"IdempotencyKeyReused"}""", other.GetRawText());
    }

    [Fact]
    public async Task Add_Should_SayWhatDoesNotFit_AndAddTheRest()
    {
        // arrange
        await using var shop = await OpenAsync(CatalogSamples.Shirt);
        var kim = await shop.SignInAsync("kim");
        var unknown = CatalogSamples.Product(59, "NONE", "Niets");

        // act
        var nothing = await AddAsync(shop, kim, (unknown, 1), (_hidden, 1), (CatalogSamples.Shirt[0], 1));
        var some = await AddAsync(shop, kim, (_bread, 999), (_bread, 1), (_lamp, 1));
        var nobody = await shop.ChangeAsync(Caller.Anonymous, "addToCart", Input(CatalogSamples.Id(2), (_bread, 1)));
        var zero = await shop.ChangeAsync(kim, "addToCart", Input(CatalogSamples.Id(3), (_bread, 0)));

        // assert
        Assert.Equal("""{"__typename":"AddedToCart","cart":null,"refusals":[{"reason":"UNKNOWN_PRODUCT","limit":null},{"reason":"NOT_FOR_SALE","limit":null},{"reason":"HAS_VARIANTS","limit":null}]}""", nothing.GetRawText());
        Assert.Equal((1000, """[{"reason":"TOO_MANY_UNITS","limit":999}]"""), (some.GetProperty("cart").GetProperty("units").GetInt32(), some.GetProperty("refusals").GetRawText()));
        Assert.Equal("""{"__typename":"CartOwnerNeeded","message":"Sign in as a customer, or get a guest token, to have a cart."}""", nobody.GetRawText());
        Assert.Equal("\"quantity\" must be 1 to 999, found: 0.", zero.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Line_Should_BeSetOnlyAsItWasSeen_AndRemovedAlways()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        var line = (await AddAsync(shop, kim, (_bread, 2))).GetProperty("cart").GetProperty("lines")[0].GetProperty("id").GetString();
        const string set = "... on CartLineSet { cart { units version } } ... on CartLineVersionConflict { message quantity version cart { units } }";

        // act
        var first = await shop.ChangeAsync(kim, "setCartLine", new { line, quantity = 5, expectedVersion = 1 }, set);
        var stale = await shop.ChangeAsync(kim, "setCartLine", new { line, quantity = 7, expectedVersion = 1 }, set);
        var sam = await shop.ChangeAsync(await shop.SignInAsync("sam"), "setCartLine", new { line, quantity = 7, expectedVersion = 2 }, set);
        var removed = await shop.ChangeAsync(kim, "removeCartLine", new { line }, "... on CartLineRemoved { cart { units version } }");
        var again = await shop.ChangeAsync(kim, "removeCartLine", new { line }, "... on CartLineRemoved { cart { units version } }");
        var gone = await shop.ChangeAsync(kim, "setCartLine", new { line, quantity = 0, expectedVersion = 2 }, set);

        // assert
        Assert.Equal("""{"__typename":"CartLineSet","cart":{"units":5,"version":2}}""", first.GetRawText());
        Assert.Equal("""{"__typename":"CartLineVersionConflict","message":"The line was changed meanwhile; it has 5 units now.","quantity":5,"version":2,"cart":{"units":5}}""", stale.GetRawText());
        Assert.Equal("""{"__typename":"UnknownCartLine"}""", sam.GetRawText());
        Assert.Equal("""{"__typename":"CartLineRemoved","cart":{"units":0,"version":3}}""", removed.GetRawText());
        Assert.Equal(removed.GetRawText(), again.GetRawText());
        Assert.Equal("""{"__typename":"UnknownCartLine"}""", gone.GetRawText());
    }

    [Fact]
    public async Task Cart_Should_BeItsOwners()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kim, sam, guest) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"), Guest(1));
        await AddAsync(shop, kim, (_bread, 1));
        await AddAsync(shop, guest, (_bread, 2));
        var id = (await shop.AskAsync(kim, "{ cart { id } }")).GetProperty("cart").GetProperty("id").GetString();
        var query = $$"""{ node(id: "{{id}}") { ... on Cart { units } } cart { units } }""";
        var staff = new Caller { Kind = CallerKind.Service, Id = "service:2", Scopes = new HashSet<string> { Scope.CartsWrite, Scope.CustomersRead } };

        // act
        string[] answers =
        [
            (await shop.AskAsync(kim, query)).GetRawText(),
            (await shop.AskAsync(sam, query)).GetRawText(),
            (await shop.AskAsync(guest, query)).GetRawText(),
            (await shop.AskAsync(Guest(2), query)).GetRawText(),
            (await shop.AskAsync(Caller.Anonymous, query)).GetRawText(),
            (await shop.AskAsync(staff, query)).GetRawText(),
            (await shop.AskAsync(staff, $$"""{ customer(id: "{{kim.CustomerId}}") { cart { units } } }""")).GetRawText(),
        ];

        // assert
        Assert.Equal(
            [
                """{"node":{"units":1},"cart":{"units":1}}""",
                """{"node":null,"cart":null}""",
                """{"node":null,"cart":{"units":2}}""",
                """{"node":null,"cart":null}""",
                """{"node":null,"cart":null}""",
                """{"node":{"units":1},"cart":null}""",
                """{"customer":{"cart":{"units":1}}}""",
            ],
            answers);
    }

    [Fact]
    public async Task Problems_Should_TellOldAndNewPrice_UntilTheyAreAccepted()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        await AddAsync(shop, kim, (_bread, 1), (_lamp, 1));
        await LoadAsync(shop, _bread with { ListPrice = Money.Eur(319) }, _lamp with { PublishedAt = null });
        const string problems = "{ cart { problems { __typename ... on CartLinePriceChanged { before { minor } now { minor } } } totals { total { minor } } } }";

        // act
        var before = await shop.AskAsync(kim, problems);
        var stale = await shop.ChangeAsync(kim, "acceptCartPrices", new { expectedVersion = 7 }, "... on CartVersionConflict { cart { version } }");
        var accepted = await shop.ChangeAsync(kim, "acceptCartPrices", new { expectedVersion = 1 }, "... on CartPricesAccepted { cart { version } }");
        var after = await shop.AskAsync(kim, problems);

        // assert
        Assert.Equal("""{"cart":{"problems":[{"__typename":"CartLinePriceChanged","before":{"minor":299},"now":{"minor":319}},{"__typename":"CartLineUnavailable"}],"totals":{"total":{"minor":319}}}}""", before.GetRawText());
        Assert.Equal("""{"__typename":"CartVersionConflict","cart":{"version":1}}""", stale.GetRawText());
        Assert.Equal("""{"__typename":"CartPricesAccepted","cart":{"version":2}}""", accepted.GetRawText());
        Assert.Equal("""{"cart":{"problems":[{"__typename":"CartLineUnavailable"}],"totals":{"total":{"minor":319}}}}""", after.GetRawText());
    }

    [Fact]
    public async Task Problems_Should_TellHowManyCanBePromised_When_ThatIsTooFew()
    {
        // arrange
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        await AddAsync(shop, kim, (_bread, 3), (_lamp, 1));

        // act
        await StockAsync(shop, 2, _bread);
        await StockAsync(shop, 1, _lamp);
        var cart = await shop.AskAsync(kim, "{ cart { problems { __typename ... on CartLineOutOfStock { available } } } }");

        // assert
        Assert.Equal("""{"cart":{"problems":[{"__typename":"CartLineOutOfStock","available":2}]}}""", cart.GetRawText());
    }

    [Fact]
    public async Task Merge_Should_TellOfEachLineWhatBecameOfIt_AndBeTakenBack()
    {
        // arrange
        var soap = CatalogSamples.Product(23, "SOAP", "Zeep") with { ListPrice = Money.Eur(100) };
        var tea = CatalogSamples.Product(24, "TEA", "Thee") with { ListPrice = Money.Eur(200) };
        await using var shop = await OpenAsync(soap, tea);
        var (kim, guest) = (await shop.SignInAsync("kim"), Guest(1));
        await AddAsync(shop, kim, (_bread, 2), (soap, 998));
        await AddAsync(shop, guest, (tea, 1), (_bread, 3), (soap, 5), (_lamp, 1));
        await LoadAsync(shop, tea with { ListPrice = Money.Eur(250) }, _lamp with { PublishedAt = null });
        var link = new { guestToken = $"guest-{guest.GuestId!.Value.Value:N}" };

        // act
        var links = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => shop.ChangeAsync(kim, "linkGuest", link))));
        var merged = await shop.AskAsync(kim, "{ cart { units lines { product { sku } quantity } lastMerge { id undoneAt lines { product { sku } before incoming after outcomes reason priceBefore { minor } priceNow { minor } } } } }");
        var guestsCart = await shop.AskAsync(guest, "{ cart { units } }");
        var undo = new { merge = merged.GetProperty("cart").GetProperty("lastMerge").GetProperty("id").GetString() };
        var others = await shop.ChangeAsync(await shop.SignInAsync("sam"), "undoCartMerge", undo);
        await AddAsync(shop, kim, (_bread, 1));
        var undone = await shop.ChangeAsync(kim, "undoCartMerge", undo, "... on CartMergeUndone { cart { lines { product { sku } quantity } lastMerge { undoneAt } } }");
        var twice = await shop.ChangeAsync(kim, "undoCartMerge", undo);
        var guestsAgain = await shop.AskAsync(guest, "{ cart { units } }");

        // assert
        Assert.All(links, one => Assert.Equal("GuestLinked", one.GetProperty("__typename").GetString()));
        Assert.Equal(
            """[{"product":{"sku":"BREAD"},"quantity":5},{"product":{"sku":"SOAP"},"quantity":999},{"product":{"sku":"TEA"},"quantity":1}]""",
            merged.GetProperty("cart").GetProperty("lines").GetRawText());
        Assert.Equal(
            """[{"product":{"sku":"TEA"},"before":0,"incoming":1,"after":1,"outcomes":["KEPT","REPRICED"],"reason":"Only the other cart had it. Its price is another one than when it was added.","priceBefore":{"minor":200},"priceNow":{"minor":250}},{"product":{"sku":"BREAD"},"before":2,"incoming":3,"after":5,"outcomes":["SUMMED"],"reason":"Both carts had it.","priceBefore":{"minor":299},"priceNow":{"minor":299}},{"product":{"sku":"SOAP"},"before":998,"incoming":5,"after":999,"outcomes":["CAPPED"],"reason":"A line has at most 999 units.","priceBefore":{"minor":100},"priceNow":{"minor":100}},{"product":{"sku":"LAMP"},"before":0,"incoming":1,"after":0,"outcomes":["DROPPED"],"reason":"It is not for sale any more.","priceBefore":{"minor":2499},"priceNow":null}]""",
            merged.GetProperty("cart").GetProperty("lastMerge").GetProperty("lines").GetRawText());
        Assert.Equal("""{"cart":null}""", guestsCart.GetRawText());
        Assert.Equal("""{"__typename":"UnknownCartMerge","message":"Your cart has no such merge, or it was taken back already."}""", others.GetRawText());
        Assert.Equal(
            """{"__typename":"CartMergeUndone","cart":{"lines":[{"product":{"sku":"BREAD"},"quantity":3},{"product":{"sku":"SOAP"},"quantity":998}],"lastMerge":{"undoneAt":"2030-01-01T00:00:00Z"}}}""",
            undone.GetRawText());
        Assert.Equal(others.GetRawText(), twice.GetRawText());
        Assert.Equal("""{"cart":{"units":10}}""", guestsAgain.GetRawText());
    }

    [Fact]
    public async Task Split_Should_GiveBothTheirCarts_When_CustomersWereMergedByMistake()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await AddAsync(shop, kim, (_bread, 1));
        await AddAsync(shop, sam, (_bread, 2), (_lamp, 1));
        await shop.ChangeAsync(sam, "setConsent", new { topic = "SURVEYS", channel = "EMAIL", isGranted = true });
        var merge = await shop.ChangeAsync(
            CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "x" }, "... on CustomersMerged { merge { id } }");
        var together = await shop.AskAsync(kim, "{ cart { units } }");
        var differences = await shop.ReconcileAsync();

        // act
        await shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merge.GetProperty("merge").GetProperty("id").GetString() });

        // assert
        Assert.Equal("""{"cart":{"units":4}}""", together.GetRawText());
        Assert.Empty(differences);
        Assert.Empty(await shop.ReconcileAsync());
        Assert.Equal("""{"cart":{"units":1}}""", (await shop.AskAsync(kim, "{ cart { units } }")).GetRawText());
        Assert.Equal("""{"cart":{"units":3}}""", (await shop.AskAsync(sam, "{ cart { units } }")).GetRawText());
    }

    [Fact]
    public async Task Reconcile_Should_TellWhatAMergeLeftBehind()
    {
        // arrange
        await using var shop = await OpenAsync();
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await AddAsync(shop, sam, (_bread, 2));
        await shop.ChangeAsync(CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "x" });

        // act
        await shop.ExecuteAsync("UPDATE carts_cart SET active_of = 'x' WHERE active_of IS NULL");
        await shop.ExecuteAsync("UPDATE customers_identity SET customer = (SELECT id FROM customers_customer WHERE merged_into IS NOT NULL) WHERE value = 'sam'");
        var differences = await shop.ReconcileAsync();

        // assert
        Assert.Equal(2, differences.Count);
        Assert.Contains($"The merged customer {sam.CustomerId!.Value.Value} has 1 rows, and should have 0.", differences);
        Assert.Single(differences, difference => difference.Contains(" is active, and went into ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cart_Should_BeWhatAModelSays_When_DevicesInterleaveAtRandom()
    {
        // arrange
        const int seed = 20300104;
        var random = new Random(seed);
        await using var shop = await OpenAsync();
        var kim = await shop.SignInAsync("kim");
        ProductRecord[] products = [_bread, _lamp];
        var model = new Dictionary<string, int>();

        for (var round = 0; round < 12; round++)
        {
            // act: three devices add at once, then one removes or sets what it sees
            var adds = Enumerable.Range(0, 3).Select(_ => (Product: products[random.Next(2)], Units: random.Next(1, 9))).ToList();
            await Task.WhenAll(adds.Select(add => Task.Run(() => AddAsync(shop, kim, (add.Product, add.Units)))));
            adds.ForEach(add => model[add.Product.Sku.Text] = model.GetValueOrDefault(add.Product.Sku.Text) + add.Units);
            var line = (await LinesAsync(shop, kim))[0];
            var units = random.Next(3);
            await shop.ChangeAsync(kim, "setCartLine", new { line = line.Id, quantity = units, expectedVersion = line.Version });
            model[line.Sku] = units;

            // assert
            var expected = model.Where(one => one.Value > 0).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value));
            var actual = (await LinesAsync(shop, kim)).Select(one => (one.Sku, one.Units)).OrderBy(one => one.Sku, StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}, round {round}");
        }
    }

    private static Caller Guest(int number) => new() { Kind = CallerKind.Guest, Id = $"guest:{number}", GuestId = new GuestId(CatalogSamples.Id(4000 + number)) };

    private static object Input(Guid key, params (ProductRecord Product, int Quantity)[] lines) => new
    {
        lines = lines.Select(line => new { product = line.Product.Id.ToString(), quantity = line.Quantity }),
        idempotencyKey = key,
    };

    private static async Task<List<(string Id, string Sku, int Units, int Version)>> LinesAsync(CustomersShop shop, Caller caller) =>
        [.. (await shop.AskAsync(caller, "{ cart { lines { id quantity version product { sku } } } }")).GetProperty("cart").GetProperty("lines").EnumerateArray().Select(line => (
            line.GetProperty("id").GetString()!,
            line.GetProperty("product").GetProperty("sku").GetString()!,
            line.GetProperty("quantity").GetInt32(),
            line.GetProperty("version").GetInt32()))];

    private static async Task LoadAsync(CustomersShop shop, params ProductRecord[] products)
    {
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        await import.LoadAttributesAsync(CatalogSamples.Attributes, TestContext.Current.CancellationToken);
        await import.LoadProductsAsync(products, TestContext.Current.CancellationToken);
        await StockAsync(shop, 2000, products);
    }

    private static Task<int> StockAsync(CustomersShop shop, int onHand, params ProductRecord[] products) => shop.Service<StockImport>().LoadAsync(
        [.. products.Select(product => new StockRecord(product.Id, new LocationId(CatalogSamples.Id(1)), onHand))], "test", TestContext.Current.CancellationToken);

    private Task<JsonElement> AddAsync(CustomersShop shop, Caller caller, params (ProductRecord Product, int Quantity)[] lines) =>
        shop.ChangeAsync(caller, "addToCart", Input(CatalogSamples.Id(Interlocked.Increment(ref _keys)), lines), Added);

    private async Task<CustomersShop> OpenAsync(params ProductRecord[] more)
    {
        var shop = await CustomersShop.OpenAsync(database);
        await LoadAsync(shop, [_bread, _lamp, _hidden, .. more]);
        return shop;
    }
}
