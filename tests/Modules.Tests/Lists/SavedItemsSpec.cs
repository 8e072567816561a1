using System.Text;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class SavedItemsOnSqlite() : SavedItemsSpec(TestDatabase.Sqlite());

public sealed class SavedItemsOnPostgres() : SavedItemsSpec(TestDatabase.Postgres());

public abstract class SavedItemsSpec(TestDatabase database)
{
    private const string Mine = "{ savedItems { totalCount nodes { product { sku isSaved } savedThrough availableWhenSaved availableNow } } comparison { sku } lists { name members { role isMe } } }";

    private static readonly ProductRecord[] _more = [.. Enumerable.Range(30, 4).Select(number => CatalogSamples.Product(number, $"P{number}", $"Product {number}"))];

    [Fact]
    public async Task SavedItem_Should_TellWhatBecameOfTheStock()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        await lists.StockAsync(ListsShop.Bread, 20);

        // act
        var saved = await SaveAsync(lists, kim, ListsShop.Bread);
        await lists.StockAsync(ListsShop.Bread, 8);
        var again = await SaveAsync(lists, kim, ListsShop.Bread);
        var item = again.GetProperty("item").GetProperty("id").GetString();
        const string byLink = "query($item: ID!) { node(id: $item) { ... on SavedItem { availableWhenSaved availableNow } } }";
        string[] answers =
        [
            (await lists.Shop.AskAsync(kim, Mine)).GetProperty("savedItems").GetRawText(),
            (await lists.Shop.AskAsync(kim, byLink, new { item })).GetRawText(),
            (await lists.Shop.AskAsync(await lists.Shop.SignInAsync("sam"), byLink, new { item })).GetRawText(),
            (await lists.Shop.AskAsync(Caller.Anonymous, Mine)).GetProperty("savedItems").GetRawText(),
        ];
        var unknown = await lists.Shop.ChangeAsync(kim, "saveItem", new { product = new ProductId(CatalogSamples.Id(999)).ToString() });
        await lists.Shop.ChangeAsync(kim, "removeSavedItem", new { product = ListsShop.Bread.Id.ToString() });
        var removed = await lists.Shop.AskAsync(kim, "{ savedItems { totalCount } }");

        // assert
        Assert.Equal(saved.GetRawText(), again.GetRawText());
        Assert.Equal(
            [
                """{"totalCount":1,"nodes":[{"product":{"sku":"BREAD","isSaved":true},"savedThrough":"APP","availableWhenSaved":20,"availableNow":8}]}""",
                """{"node":{"availableWhenSaved":20,"availableNow":8}}""",
                """{"node":null}""",
                """{"totalCount":0,"nodes":[]}""",
            ],
            answers);
        Assert.Equal("UnknownProduct", unknown.GetProperty("__typename").GetString());
        Assert.Equal("""{"savedItems":{"totalCount":0}}""", removed.GetRawText());
    }

    [Fact]
    public async Task SavedItem_Should_BeToldOnTheOtherDevice()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        await using var relay = await lists.Shop.StartAsync();
        await using var stream = await lists.Shop.SubscribeAsync(kim, "subscription { savedItemsChanged { version resync items { product { sku } } } }");
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        // act
        Assert.True(await events.MoveNextAsync());
        using var first = events.Current;
        await SaveAsync(lists, kim, ListsShop.Bread);
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;

        // assert
        Assert.Equal("""{"data":{"savedItemsChanged":{"version":0,"resync":true,"items":[]}}}""", Encoding.UTF8.GetString(first.ToArray()));
        Assert.Equal("""{"data":{"savedItemsChanged":{"version":1,"resync":false,"items":[{"product":{"sku":"BREAD"}}]}}}""", Encoding.UTF8.GetString(response.ToArray()));
    }

    [Fact]
    public async Task Comparison_Should_HaveAtMostFour_When_DevicesAddAtOnce()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database, _more);
        var kim = await lists.Shop.SignInAsync("kim");
        ProductRecord[] all = [ListsShop.Bread, ListsShop.Milk, .. _more];

        // act
        var results = await Task.WhenAll(all.Select(product => Task.Run(() => lists.Shop.ChangeAsync(kim, "compareProduct", new { product = product.Id.ToString() }))));
        var compared = (await lists.Shop.AskAsync(kim, "{ comparison { id } }")).GetProperty("comparison");
        var stopped = await lists.Shop.ChangeAsync(kim, "stopComparing", new { product = compared[0].GetProperty("id").GetString() }, "... on ComparingStopped { comparison { id } }");

        // assert
        Assert.Equal((4, 2), (results.Count(one => Is(one, "ProductCompared")), results.Count(one => Is(one, "ComparisonIsFull"))));
        Assert.Equal((4, 3), (compared.GetArrayLength(), stopped.GetProperty("comparison").GetArrayLength()));
    }

    [Fact]
    public async Task Guest_Should_KeepWhatTheyHave_When_TheySignIn()
    {
        // arrange: guest and customer share one list; the guest owns another
        await using var lists = await ListsShop.OpenAsync(database, _more);
        var (kim, guest) = (await lists.Shop.SignInAsync("kim"), ListsShop.Guest(1));
        await SaveAsync(lists, kim, ListsShop.Bread);
        await SaveAsync(lists, guest, ListsShop.Bread);
        await SaveAsync(lists, guest, ListsShop.Milk);
        await CompareAsync(lists, kim, _more[..3]);
        await CompareAsync(lists, guest, _more[1..]);
        var shared = await lists.CreateAsync(guest, "Samen");
        await lists.ShareAsync(guest, shared, kim);
        var own = await lists.CreateAsync(guest, "Alleen");
        await lists.AddAsync(guest, own, "Appels", 2);
        var link = new { guestToken = $"guest-{guest.GuestId!.Value.Value:N}" };

        // act
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => lists.Shop.ChangeAsync(kim, "linkGuest", link))));
        var mine = await lists.Shop.AskAsync(kim, Mine);

        // assert
        Assert.Equal(["MILK", "BREAD"], mine.GetProperty("savedItems").GetProperty("nodes").EnumerateArray().Select(item => item.GetProperty("product").GetProperty("sku").GetString()).OrderDescending());
        Assert.Equal("""[{"sku":"P30"},{"sku":"P31"},{"sku":"P32"},{"sku":"P33"}]""", mine.GetProperty("comparison").GetRawText());
        Assert.Equal("""[{"name":"Samen","members":[{"role":"OWNER","isMe":true}]},{"name":"Alleen","members":[{"role":"OWNER","isMe":true}]}]""", mine.GetProperty("lists").GetRawText());
        Assert.Equal("2 Appels", await lists.TextsAsync(kim, own));
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Customers_Should_GetBackWhatWasTheirs_When_AMergeIsUndone()
    {
        // arrange: Sam owns a list that Kim is on, and one of his own
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        await SaveAsync(lists, kim, ListsShop.Bread);
        await SaveAsync(lists, sam, ListsShop.Bread);
        await SaveAsync(lists, sam, ListsShop.Milk);
        var shared = await lists.CreateAsync(sam, "Samen");
        await lists.ShareAsync(sam, shared, kim);
        await lists.CreateAsync(sam, "Alleen");
        var before = new[] { (await lists.Shop.AskAsync(kim, Mine)).GetRawText(), (await lists.Shop.AskAsync(sam, Mine)).GetRawText() };

        // act
        var merged = await lists.Shop.ChangeAsync(
            CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "one person" }, "... on CustomersMerged { merge { id } }");
        var together = await lists.Shop.AskAsync(kim, "{ savedItems { totalCount } lists { name members { role isMe } } }");
        await lists.ReconcileAsync();
        await lists.Shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });
        var after = new[] { (await lists.Shop.AskAsync(kim, Mine)).GetRawText(), (await lists.Shop.AskAsync(sam, Mine)).GetRawText() };

        // assert
        Assert.Equal(
            """{"savedItems":{"totalCount":2},"lists":[{"name":"Samen","members":[{"role":"OWNER","isMe":true}]},{"name":"Alleen","members":[{"role":"OWNER","isMe":true}]}]}""",
            together.GetRawText());
        Assert.Equal(before, after);
        await lists.ReconcileAsync();
    }

    private static Task<System.Text.Json.JsonElement> SaveAsync(ListsShop lists, Caller caller, ProductRecord product) =>
        lists.Shop.ChangeAsync(caller, "saveItem", new { product = product.Id.ToString() }, "... on ItemSaved { item { id } }");

    private static async Task CompareAsync(ListsShop lists, Caller caller, IEnumerable<ProductRecord> products)
    {
        foreach (var product in products)
        {
            Assert.True(Is(await lists.Shop.ChangeAsync(caller, "compareProduct", new { product = product.Id.ToString() }), "ProductCompared"));
            lists.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static bool Is(System.Text.Json.JsonElement result, string name) => result.GetProperty("__typename").GetString() == name;
}
