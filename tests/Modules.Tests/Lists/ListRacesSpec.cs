using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class ListRacesOnSqlite() : ListRacesSpec(TestDatabase.Sqlite());

public sealed class ListRacesOnPostgres() : ListRacesSpec(TestDatabase.Postgres());

public abstract class ListRacesSpec(TestDatabase database)
{
    [Fact]
    public async Task Edits_Should_AllCount_When_ThousandsAreMadeAtOnce()
    {
        // arrange: two people, five entries
        await using var lists = await ListsShop.OpenAsync(database);
        Caller[] people = [await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam")];
        var list = await lists.CreateAsync(people[0]);
        await lists.ShareAsync(people[0], list, people[1]);
        var entries = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            entries.Add(await lists.AddAsync(people[0], list, $"{number}"));
        }

        // act: each nine hundred and eighty times one more, in batches that name the entries in opposite orders, and a hundred new ones
        var more = Enumerable.Range(0, 980).Select(number => Task.Run(() => lists.SyncAsync(
            people[number % 2], list, [.. (number % 3 == 0 ? Enumerable.Reverse(entries) : entries).Select(entry => lists.Edit(entry, 1, new { quantity = new { from = 1, to = 2 } }))])));
        var added = Enumerable.Range(0, 20).Select(number => Task.Run(() => lists.SyncAsync(
            people[number % 2], list, [.. Enumerable.Range(0, 5).Select(index => lists.Edit(lists.Id(), 0, new { add = new { text = $"{number}.{index}" } }))])));
        var results = await Task.WhenAll(added.Concat(more));
        var shown = (await lists.Shop.AskAsync(people[1], "query($list: ID!) { list(id: $list) { version entries { quantity } } }", new { list })).GetProperty("list");

        // assert
        Assert.All(results, result => Assert.Equal("ListSynced", Name(result)));
        Assert.Equal(105, shown.GetProperty("entries").GetArrayLength());
        Assert.Equal(5, shown.GetProperty("entries").EnumerateArray().Count(entry => entry.GetProperty("quantity").GetInt32() == 981));
        Assert.Equal(2 + 5 + 1000, shown.GetProperty("version").GetInt32());
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Codes_Should_LetNobodyIn_When_TheyAreUsedWhileAMemberIsRemoved()
    {
        // arrange: thirty people have one code, of whom one is a member who is being removed
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var code = await lists.CodeAsync(kim, list);
        var sam = ListsShop.Guest(1);
        await lists.Shop.ChangeAsync(sam, "joinList", new { code });
        var member = (await lists.Shop.AskAsync(kim, "query($list: ID!) { list(id: $list) { members { id isMe } } }", new { list }))
            .GetProperty("list").GetProperty("members").EnumerateArray().Single(one => !one.GetProperty("isMe").GetBoolean()).GetProperty("id").GetString();

        // act
        var removal = Task.Run(() => lists.Shop.ChangeAsync(kim, "removeListMember", new { list, member }));
        var joins = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(() => lists.Shop.ChangeAsync(ListsShop.Guest(number), "joinList", new { code }))));
        var edit = await lists.SyncAsync(sam, list, lists.Edit(lists.Id(), 0, new { add = new { text = "x" } }));
        Assert.Equal("ListMemberRemoved", Name(await removal));
        var after = await lists.Shop.ChangeAsync(sam, "joinList", new { code });
        var members = (await lists.Shop.AskAsync(kim, "query($list: ID!) { list(id: $list) { members { id } } }", new { list })).GetProperty("list").GetProperty("members").GetArrayLength();

        // assert: who came in before is in, nobody else, and never more than fit
        Assert.All(joins, join => Assert.True(Name(join) is "ListJoined" or "InvalidListCode" or "ListMembersFull", Name(join)));
        Assert.True(Name(edit) is "ListSynced" or "UnknownList");
        Assert.Equal("InvalidListCode", Name(after));
        Assert.InRange(members, 1, 20);
        Assert.Equal("UnknownList", Name(await lists.SyncAsync(sam, list, lists.Edit(lists.Id(), 0, new { add = new { text = "x" } }))));
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Lists_Should_BeReadInAFixedNumberOfStatements()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        const string query = "{ lists { name openCount myRole members { nickname } entries { text product { sku } addedBy { isMe } checkedBy { isMe } } } }";
        await FillAsync(1);
        var few = await CountAsync();

        // act
        await FillAsync(12);
        var many = await CountAsync();

        // assert
        Assert.Equal(few, many);

        async Task FillAsync(int count)
        {
            for (var number = 0; number < count; number++)
            {
                var list = await lists.CreateAsync(kim);
                await lists.AddAsync(kim, list, "Appels");
                await lists.SyncAsync(kim, list, lists.Edit(lists.Id(), 0, new { add = new { product = ListsShop.Bread.Id.ToString(), @checked = true } }));
            }
        }

        async Task<int> CountAsync()
        {
            lists.Shop.Statements.Clear();
            await lists.Shop.AskAsync(kim, query);
            return lists.Shop.Statements.Statements.Count;
        }
    }

    private static string Name(JsonElement result) => result.GetProperty("__typename").GetString()!;
}
