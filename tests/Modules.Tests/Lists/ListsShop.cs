using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Modules.Tests.Lists;

/// <summary>Lists beside the other modules, with two products.</summary>
internal sealed class ListsShop(CustomersShop shop) : IAsyncDisposable
{
    public const string Reports = "... on ListSynced { list { version entries { id quantity isChecked version } } edits { id outcome isRepeated } }";

    private int _ids;

    public static ProductRecord Bread { get; } = CatalogSamples.Product(20, "BREAD", "Brood");

    public static ProductRecord Milk { get; } = CatalogSamples.Product(21, "MILK", "Melk");

    public CustomersShop Shop => shop;

    public static async Task<ListsShop> OpenAsync(TestDatabase database, params ProductRecord[] more)
    {
        var shop = await CustomersShop.OpenAsync(database);
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([CatalogSamples.Shirts], TestContext.Current.CancellationToken);
        await import.LoadProductsAsync([Bread, Milk, .. more], TestContext.Current.CancellationToken);
        return new ListsShop(shop);
    }

    public static Caller Guest(int number) => new() { Kind = CallerKind.Guest, Id = $"guest:{number}", GuestId = new GuestId(CatalogSamples.Id(4000 + number)) };

    /// <summary>An id that was not used before.</summary>
    public Guid Id() => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{Interlocked.Increment(ref _ids):x12}"));

    /// <summary>The id of a new list.</summary>
    public async Task<string> CreateAsync(Caller caller, string name = "Weekend")
    {
        // One is the first.
        shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return (await shop.ChangeAsync(caller, "createList", new { name, nickname = caller.Id[..5], idempotencyKey = Id() }, "... on ListCreated { list { id } }"))
            .GetProperty("list").GetProperty("id").GetString()!;
    }

    /// <summary>Lets somebody join a list.</summary>
    public async Task ShareAsync(Caller owner, string list, Caller with)
    {
        shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var joined = await shop.ChangeAsync(with, "joinList", new { code = await CodeAsync(owner, list), nickname = "vriend" });
        Assert.Equal("ListJoined", joined.GetProperty("__typename").GetString());
    }

    public async Task<string> CodeAsync(Caller caller, string list) =>
        (await shop.ChangeAsync(caller, "inviteToList", new { list, hours = 24 }, "... on ListInvited { code }")).GetProperty("code").GetString()!;

    public Task<JsonElement> SyncAsync(Caller caller, string list, params object[] edits) => shop.ChangeAsync(caller, "syncList", new { list, edits }, Reports);

    /// <summary>Adds an entry, and gives its id.</summary>
    public async Task<Guid> AddAsync(Caller caller, string list, string text, int quantity = 1)
    {
        var entry = Id();
        Assert.Equal("DONE", Outcome(await SyncAsync(caller, list, Edit(entry, 0, new { add = new { text, quantity } }))));
        return entry;
    }

    public object Edit(Guid entry, int seenVersion, object change) => new { id = Id(), entry, seenVersion, change };

    public static string Outcome(JsonElement synced, int index = 0) => synced.GetProperty("edits")[index].GetProperty("outcome").GetString()!;

    /// <summary>The texts or article numbers on a list, in its order.</summary>
    public async Task<string> TextsAsync(Caller caller, string list)
    {
        var data = await shop.AskAsync(caller, "query($list: ID!) { list(id: $list) { entries { text quantity product { sku } } } }", new { list });
        return string.Join(", ", data.GetProperty("list").GetProperty("entries").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("quantity").GetInt32()} {entry.GetProperty("text").GetString() ?? entry.GetProperty("product").GetProperty("sku").GetString()}"));
    }

    public Task<int> StockAsync(ProductRecord product, int onHand) => shop.Service<StockImport>().LoadAsync(
        [new StockRecord(product.Id, new LocationId(CatalogSamples.Id(1)), onHand)], "test", TestContext.Current.CancellationToken);

    public async Task ReconcileAsync() => Assert.Empty(await shop.ReconcileAsync());

    public ValueTask DisposeAsync() => shop.DisposeAsync();
}
