using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;

using static Omnichannel.Graph.Modules.Tests.EventStreams;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class SharedListsOnSqlite() : SharedListsSpec(TestDatabase.Sqlite());

public sealed class SharedListsOnPostgres() : SharedListsSpec(TestDatabase.Postgres());

public abstract class SharedListsSpec(TestDatabase database)
{
    [Fact]
    public async Task List_Should_BeItsMembersAlone()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam, guest) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"), ListsShop.Guest(1));
        var list = await lists.CreateAsync(kim);
        await lists.AddAsync(kim, list, "Appels");
        await lists.ShareAsync(kim, list, guest);
        var query = $$"""{ node(id: "{{list}}") { ... on ShoppingList { openCount } } list(id: "{{list}}") { members { isMe } } lists { name } }""";
        var staff = CustomersShop.Staff;

        // act
        string[] answers =
        [
            (await lists.Shop.AskAsync(kim, query)).GetRawText(),
            (await lists.Shop.AskAsync(guest, query)).GetRawText(),
            (await lists.Shop.AskAsync(sam, query)).GetRawText(),
            (await lists.Shop.AskAsync(Caller.Anonymous, query)).GetRawText(),
            (await lists.Shop.AskAsync(staff, query)).GetRawText(),
            (await lists.Shop.AskAsync(staff, $$"""{ customer(id: "{{kim.CustomerId}}") { lists { name } } }""")).GetRawText(),
            (await lists.SyncAsync(sam, list, lists.Edit(lists.Id(), 0, new { add = new { text = "x" } }))).GetRawText(),
            (await lists.Shop.ChangeAsync(sam, "deleteList", new { list })).GetRawText(),
            (await lists.Shop.ChangeAsync(guest, "deleteList", new { list })).GetRawText(),
            (await lists.Shop.ChangeAsync(Caller.Anonymous, "createList", new { name = "x", idempotencyKey = lists.Id() })).GetRawText(),
        ];

        // assert
        const string nothing = """{"node":null,"list":null,"lists":[]}""";
        Assert.Equal(
            [
                """{"node":{"openCount":1},"list":{"members":[{"isMe":true},{"isMe":false}]},"lists":[{"name":"Weekend"}]}""",
                """{"node":{"openCount":1},"list":{"members":[{"isMe":false},{"isMe":true}]},"lists":[{"name":"Weekend"}]}""",
                nothing,
                nothing,
                nothing,
                """{"customer":{"lists":[]}}""",
                """{"__typename":"UnknownList"}""",
                """{"__typename":"UnknownList","message":"You have no such list."}""",
                """{"__typename":"ListOwnerNeeded","message":"Only the owner of the list can do that."}""",
                """{"__typename":"ShopperNeeded","message":"Sign in as a customer, or get a guest token, to have lists."}""",
            ],
            answers);
    }

    [Fact]
    public async Task Code_Should_EndAtItsInstant()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam, lou) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"), await lists.Shop.SignInAsync("lou"));
        var list = await lists.CreateAsync(kim);
        var code = await lists.CodeAsync(kim, list);
        lists.Shop.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));

        // act
        var before = await lists.Shop.ChangeAsync(sam, "joinList", new { code });
        var twice = await lists.Shop.ChangeAsync(sam, "joinList", new { code });
        lists.Shop.Clock.Advance(TimeSpan.FromTicks(1));
        var after = await lists.Shop.ChangeAsync(lou, "joinList", new { code });
        var wrong = await lists.Shop.ChangeAsync(lou, "joinList", new { code = "x" });
        var codes = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => Task.Run(() => lists.Shop.ChangeAsync(kim, "inviteToList", new { list }))));

        // assert
        Assert.Equal(("ListJoined", "ListJoined"), (Name(before), Name(twice)));
        Assert.Equal(("InvalidListCode", "InvalidListCode"), (Name(after), Name(wrong)));
        Assert.Equal((10, 4), (codes.Count(one => Name(one) == "ListInvited"), codes.Count(one => Name(one) == "TooManyListCodes")));
    }

    [Fact]
    public async Task Member_Should_HaveNoAccessAtOnce_When_TheyAreRemoved()
    {
        // arrange: Sam watches, and has kept a code
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        var list = await lists.CreateAsync(kim);
        await lists.ShareAsync(kim, list, sam);
        var code = await lists.CodeAsync(sam, list);
        await using var relay = await lists.Shop.StartAsync();
        await using var stream = await lists.Shop.SubscribeAsync(sam, "subscription($list: ID!) { listChanged(list: $list) { list { version openCount } } }", new { list });
        await using var events = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = await NextAsync(events);
        var entry = await lists.AddAsync(kim, list, "Appels");
        var seen = await NextAsync(events);
        var members = (await lists.Shop.AskAsync(kim, "query($list: ID!) { list(id: $list) { members { id isMe } } }", new { list })).GetProperty("list").GetProperty("members");

        // act
        var byEditor = await lists.Shop.ChangeAsync(sam, "removeListMember", new { list, member = members[0].GetProperty("id").GetString() });
        var owner = await lists.Shop.ChangeAsync(kim, "removeListMember", new { list, member = members[0].GetProperty("id").GetString() });
        var removed = await lists.Shop.ChangeAsync(kim, "removeListMember", new { list, member = members[1].GetProperty("id").GetString() }, "... on ListMemberRemoved { list { members { isMe } } }");
        var last = await NextAsync(events);
        var hasMore = await events.MoveNextAsync();
        var edit = await lists.SyncAsync(sam, list, lists.Edit(entry, 1, new { @checked = true }));
        var rejoin = await lists.Shop.ChangeAsync(sam, "joinList", new { code });
        var watch = await lists.Shop.AskAsync(sam, "query($list: ID!) { node(id: $list) { id } }", new { list });

        // assert
        Assert.Equal("""{"data":{"listChanged":{"list":{"version":2,"openCount":0}}}}""", first);
        Assert.Equal("""{"data":{"listChanged":{"list":{"version":3,"openCount":1}}}}""", seen);
        Assert.Equal(("ListOwnerNeeded", "UnknownListMember"), (Name(byEditor), Name(owner)));
        Assert.Equal("""{"__typename":"ListMemberRemoved","list":{"members":[{"isMe":true}]}}""", removed.GetRawText());
        Assert.Equal(("""{"data":{"listChanged":{"list":null}}}""", false), (last, hasMore));
        Assert.Equal(("UnknownList", "InvalidListCode"), (Name(edit), Name(rejoin)));
        Assert.Equal("""{"node":null}""", watch.GetRawText());
    }

    [Fact]
    public async Task Ownership_Should_PassOn_When_TheOwnerLeaves()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam, lou) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"), await lists.Shop.SignInAsync("lou"));
        var list = await lists.CreateAsync(kim);
        await lists.ShareAsync(kim, list, sam);
        lists.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await lists.ShareAsync(kim, list, lou);
        await lists.AddAsync(lou, list, "Appels");

        // act
        await lists.Shop.ChangeAsync(kim, "leaveList", new { list });
        var roles = await lists.Shop.AskAsync(sam, "query($list: ID!) { list(id: $list) { myRole members { role } } }", new { list });
        await Task.WhenAll(Task.Run(() => lists.Shop.ChangeAsync(sam, "leaveList", new { list })), Task.Run(() => lists.Shop.ChangeAsync(lou, "leaveList", new { list })));
        var gone = await lists.Shop.AskAsync(lou, "query($list: ID!) { list(id: $list) { name } }", new { list });

        // assert
        Assert.Equal("""{"list":{"myRole":"OWNER","members":[{"role":"OWNER"},{"role":"EDITOR"}]}}""", roles.GetRawText());
        Assert.Equal("""{"list":null}""", gone.GetRawText());
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Name_Should_BeTheOneThatWasSeen_When_ItIsChanged()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        const string selects = "... on ListRenamed { list { name } } ... on ListNameConflict { list { name } }";

        // act
        var first = await lists.Shop.ChangeAsync(kim, "renameList", new { list, name = "Feest", seenName = "Weekend" }, selects);
        var late = await lists.Shop.ChangeAsync(kim, "renameList", new { list, name = "Vakantie", seenName = "Weekend" }, selects);
        var same = await lists.Shop.ChangeAsync(kim, "renameList", new { list, name = "Feest", seenName = "Weekend" }, selects);

        // assert
        Assert.Equal("""{"__typename":"ListRenamed","list":{"name":"Feest"}}""", first.GetRawText());
        Assert.Equal("""{"__typename":"ListNameConflict","list":{"name":"Feest"}}""", late.GetRawText());
        Assert.Equal("ListRenamed", Name(same));
    }

    [Fact]
    public async Task Lists_Should_BeAtMostFifty_When_TheyAreMadeAtOnce()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");

        // act
        var made = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => lists.Shop.ChangeAsync(kim, "createList", new { name = $"{number}", idempotencyKey = lists.Id() }))));

        // assert
        Assert.Equal((50, 10), (made.Count(one => Name(one) == "ListCreated"), made.Count(one => Name(one) == "TooManyLists")));
    }

    private static string Name(System.Text.Json.JsonElement result) => result.GetProperty("__typename").GetString()!;
}
