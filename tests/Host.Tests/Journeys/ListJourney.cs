using System.Globalization;
using System.Text.Json;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class ListJourney(DemoShop shop)
{
    private const string Sync =
        """
        mutation($list: ID!, $edits: [ListEditInput!]!) {
          syncList(input: {list: $list, edits: $edits}) { ... on ListSynced { edits { outcome isRepeated } list { version entries { id text quantity isChecked version product { id } } } } }
        }
        """;

    private int _ids;

    [Fact]
    public async Task TwoPeople_Should_ShopFromOneList_When_OneOfThemWasOffline()
    {
        // arrange: Anna makes a list and invites Bram
        var (anna, bram) = (await shop.TokenAsync("customer", "list-anna"), await shop.TokenAsync("customer", "list-bram"));
        var list = await CreateAsync(anna, "Weekend");
        await ShareAsync(anna, bram, list);
        var (milk, flowers) = (NewId(), NewId());
        await SyncAsync(anna, list, Edit(milk, 0, new { add = new { text = "Melk", quantity = 2 } }), Edit(flowers, 0, new { add = new { text = "Bloemen" } }));

        // act: Bram is in the basement of the store, and edits without a network; Anna meanwhile wants more milk and other things
        object[] offline = [Edit(milk, 1, new { @checked = true }), Edit(flowers, 1, new { remove = true }), Edit(NewId(), 0, new { add = new { text = "Drop" } })];
        await SyncAsync(anna, list, Edit(milk, 1, new { quantity = new { from = 2, to = 3 } }), Edit(flowers, 1, new { note = "tulpen" }), Edit(NewId(), 0, new { add = new { text = "Kaas" } }));
        var first = await SyncAsync(bram, list, offline);
        var again = await SyncAsync(bram, list, offline);
        var hers = await EntriesAsync(anna, list);
        var his = await EntriesAsync(bram, list);

        // assert
        Assert.Equal(["DONE", "KEPT", "DONE"], Outcomes(first));
        Assert.All(again.GetProperty("edits").EnumerateArray(), edit => Assert.True(edit.GetProperty("isRepeated").GetBoolean()));
        Assert.Equal("3 Melk (in de kar), 1 Bloemen, 1 Kaas, 1 Drop", hers);
        Assert.Equal(hers, his);
    }

    [Fact]
    public async Task Recipe_Should_BeScaledOntoTheList_AndBeWalkedInTheChosenStore()
    {
        // arrange
        var anna = await shop.TokenAsync("customer", "list-cook");
        var list = await CreateAsync(anna, "Feest");
        var recipe = (await shop.AskAsync("""{ recipes(text: "bolognese") { nodes { id persons ingredients { name product { id } } } } }""")).GetProperty("recipes").GetProperty("nodes")[0];
        var pasta = recipe.GetProperty("ingredients")[0].GetProperty("product").GetProperty("id").GetString();
        await SyncAsync(anna, list, Edit(NewId(), 0, new { add = new { product = pasta } }), Edit(NewId(), 0, new { add = new { text = "Servetten" } }));

        // act: for ten instead of four
        var added = await shop.AskAsync(
            """
            mutation($list: ID!, $recipe: ID!, $key: UUID!) {
              addRecipeToList(input: {list: $list, recipe: $recipe, persons: 10, idempotencyKey: $key}) {
                ... on RecipeAddedToList { ingredients { outcome ingredient { name quantity unit pieces } } list { openCount } }
              }
            }
            """,
            new { list, recipe = recipe.GetProperty("id").GetString(), key = NewId() },
            anna);
        var large = await RouteAsync(anna, list, "101");
        var small = await RouteAsync(anna, list, "122");

        // assert: a kilogram of spaghetti is two packs, of which one was there
        Assert.Equal(4, recipe.GetProperty("persons").GetInt32());
        var ingredients = added.GetProperty("addRecipeToList").GetProperty("ingredients").EnumerateArray().Select(one => one.GetRawText()).ToList();
        Assert.Equal("""{"outcome":"RAISED","ingredient":{"name":"spaghetti","quantity":1000,"unit":"GRAM","pieces":2}}""", ingredients[0]);
        Assert.Equal("""{"outcome":"ADDED","ingredient":{"name":"rundergehakt","quantity":750,"unit":"GRAM","pieces":3}}""", ingredients[1]);
        Assert.Equal("""{"outcome":"UNMAPPED","ingredient":{"name":"ui","quantity":2.5,"unit":"PIECE","pieces":null}}""", ingredients[3]);

        // What has no place in the store, the napkins at least, comes last.
        Assert.Equal(6, large.Stops.Count);
        Assert.Equal(large.Stops.OrderByDescending(stop => stop.IsLocated).Select(stop => stop.IsLocated), large.Stops.Select(stop => stop.IsLocated));
        Assert.Contains(("Servetten", false), large.Stops);
        Assert.True(large.Stops[0].IsLocated);
        Assert.InRange(large.Length, 20, 1000);
        Assert.NotEqual(large.Length, small.Length);
    }

    [Fact]
    public async Task Guest_Should_FindTheListAgain_When_TheySignInOnAnotherDevice()
    {
        // arrange
        var guest = (await shop.AskAsync("mutation { createGuestToken { token } }")).GetProperty("createGuestToken").GetProperty("token").GetString()!;
        var list = await CreateAsync(guest, "Van de kiosk");
        await SyncAsync(guest, list, Edit(NewId(), 0, new { add = new { text = "Fietsbel" } }));
        var product = (await shop.AskAsync("{ products(first: 1) { nodes { id } } }")).GetProperty("products").GetProperty("nodes")[0].GetProperty("id").GetString();
        await shop.AskAsync("mutation($product: ID!) { saveItem(input: {product: $product}) { __typename } }", new { product }, guest);
        var anna = await shop.TokenAsync("customer", "list-guest");

        // act
        await shop.AskAsync("mutation($guest: String!) { linkGuest(input: {guestToken: $guest}) { __typename } }", new { guest }, anna);
        var mine = await shop.AskAsync("{ lists { name openCount } savedItems { nodes { product { id } } } me { lists { name } } }", null, anna);
        var theirs = await shop.AskAsync("{ lists { name } savedItems { totalCount } }", null, guest);

        // assert
        Assert.Equal(
            $$$"""{"lists":[{"name":"Van de kiosk","openCount":1}],"savedItems":{"nodes":[{"product":{"id":"{{{product}}}"}}]},"me":{"lists":[{"name":"Van de kiosk"}]}}""",
            mine.GetRawText());
        Assert.Equal("""{"lists":[],"savedItems":{"totalCount":0}}""", theirs.GetRawText());
    }

    private static IEnumerable<string?> Outcomes(JsonElement synced) => synced.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("outcome").GetString());

    private Guid NewId() => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{Interlocked.Increment(ref _ids):x12}"));

    private object Edit(Guid entry, int seenVersion, object change) => new { id = NewId(), entry, seenVersion, change };

    private async Task<string> CreateAsync(string token, string name) =>
        (await shop.AskAsync("mutation($name: String!, $key: UUID!) { createList(input: {name: $name, idempotencyKey: $key}) { ... on ListCreated { list { id } } } }", new { name, key = NewId() }, token))
            .GetProperty("createList").GetProperty("list").GetProperty("id").GetString()!;

    private async Task ShareAsync(string owner, string with, string list)
    {
        var code = (await shop.AskAsync("mutation($list: ID!) { inviteToList(input: {list: $list}) { ... on ListInvited { code } } }", new { list }, owner)).GetProperty("inviteToList").GetProperty("code").GetString();
        await shop.AskAsync("mutation($code: String!) { joinList(input: {code: $code}) { __typename } }", new { code }, with);
    }

    private async Task<JsonElement> SyncAsync(string token, string list, params object[] edits) => (await shop.AskAsync(Sync, new { list, edits }, token, "APP")).GetProperty("syncList");

    private async Task<string> EntriesAsync(string token, string list)
    {
        var entries = (await shop.AskAsync("query($list: ID!) { list(id: $list) { entries { text quantity isChecked } } }", new { list }, token)).GetProperty("list").GetProperty("entries");
        return string.Join(", ", entries.EnumerateArray().Select(entry =>
            $"{entry.GetProperty("quantity").GetInt32()} {entry.GetProperty("text").GetString()}{(entry.GetProperty("isChecked").GetBoolean() ? " (in de kar)" : "")}"));
    }

    private async Task<(List<(string Name, bool IsLocated)> Stops, int Length)> RouteAsync(string token, string list, string store)
    {
        var location = (await shop.AskAsync("query($store: String!) { locationByCode(code: $store) { id } }", new { store })).GetProperty("locationByCode").GetProperty("id").GetString();
        var route = (await shop.AskAsync(
            "query($list: ID!, $location: ID!) { listRoute(list: $list, location: $location) { length stops { isLocated entry { text product { name shelfLocation(location: $location) { aisle } } } } } }",
            new { list, location },
            token)).GetProperty("listRoute");
        return (
            [.. route.GetProperty("stops").EnumerateArray().Select(stop => (NameOf(stop.GetProperty("entry")), stop.GetProperty("isLocated").GetBoolean()))],
            route.GetProperty("length").GetInt32());
    }

    private static string NameOf(JsonElement entry) => entry.GetProperty("text").GetString() ?? entry.GetProperty("product").GetProperty("name").GetString()!;
}
