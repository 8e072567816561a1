using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class SyncListOnSqlite() : SyncListSpec(TestDatabase.Sqlite());

public sealed class SyncListOnPostgres() : SyncListSpec(TestDatabase.Postgres());

public abstract class SyncListSpec(TestDatabase database)
{
    [Fact]
    public async Task List_Should_ShowWhatWasPutOnIt_InTheMembersOrder()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        Guid[] ids = [lists.Id(), lists.Id(), lists.Id()];

        // act
        var synced = await lists.SyncAsync(
            kim,
            list,
            lists.Edit(ids[0], 0, new { add = new { product = ListsShop.Bread.Id.ToString(), quantity = 2, note = " half " } }),
            lists.Edit(ids[1], 0, new { add = new { text = "Appels", quantity = 500, unit = "GRAM" } }),
            lists.Edit(ids[2], 0, new { add = new { text = "Bloemen", place = new { after = (Guid?)null } } }),
            lists.Edit(ids[0], 0, new { move = new { after = ids[1] } }));
        var data = await lists.Shop.AskAsync(
            kim,
            "query($list: ID!) { list(id: $list) { name myRole openCount version members { nickname role isMe } entries { product { sku } text quantity unit note addedThrough addedBy { isMe } checkedBy { isMe } version } } me { lists { name } } }",
            new { list });

        // assert
        Assert.Equal("""[{"id":"x","outcome":"DONE","isRepeated":false},{"id":"x","outcome":"DONE","isRepeated":false},{"id":"x","outcome":"DONE","isRepeated":false},{"id":"x","outcome":"DONE","isRepeated":false}]""", WithoutIds(synced.GetProperty("edits")));
        Assert.Equal(
            """{"name":"Weekend","myRole":"OWNER","openCount":3,"version":2,"members":[{"nickname":"custo","role":"OWNER","isMe":true}],"entries":[{"product":null,"text":"Bloemen","quantity":1,"unit":"PIECE","note":null,"addedThrough":"APP","addedBy":{"isMe":true},"checkedBy":null,"version":1},{"product":null,"text":"Appels","quantity":500,"unit":"GRAM","note":null,"addedThrough":"APP","addedBy":{"isMe":true},"checkedBy":null,"version":1},{"product":{"sku":"BREAD"},"text":null,"quantity":2,"unit":"PIECE","note":"half","addedThrough":"APP","addedBy":{"isMe":true},"checkedBy":null,"version":2}]}""",
            data.GetProperty("list").GetRawText());
        Assert.Equal("""{"lists":[{"name":"Weekend"}]}""", data.GetProperty("me").GetRawText());
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task OfflineEdits_Should_ComeTogether_When_TwoPeopleChangedTheSame()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        var list = await lists.CreateAsync(kim);
        await lists.ShareAsync(kim, list, sam);
        var apples = await lists.AddAsync(kim, list, "Appels", 3);
        var pears = await lists.AddAsync(kim, list, "Peren");
        var tea = await lists.AddAsync(kim, list, "Thee");
        var mine = lists.Id();

        // act: Sam is in the shop; Kim sits in the train without a network and sends hers later
        await lists.SyncAsync(
            sam,
            list,
            lists.Edit(apples, 1, new { quantity = new { from = 3, to = 5 } }),
            lists.Edit(apples, 1, new { @checked = true }),
            lists.Edit(pears, 1, new { remove = true }),
            lists.Edit(tea, 1, new { text = "Groene thee" }));
        var synced = await lists.SyncAsync(
            kim,
            list,
            lists.Edit(mine, 0, new { add = new { text = "Koffie" } }),
            lists.Edit(apples, 1, new { quantity = new { from = 3, to = 2 } }),
            lists.Edit(apples, 1, new { remove = true }),
            lists.Edit(pears, 1, new { note = "rijp" }),
            lists.Edit(tea, 1, new { text = "Zwarte thee" }),
            lists.Edit(mine, 0, new { quantity = new { from = 1, to = 2 } }));

        // assert
        Assert.Equal(["DONE", "MERGED", "KEPT", "REVIVED", "OUTDATED", "DONE"], synced.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("outcome").GetString()));
        Assert.Equal("4 Appels, 1 Peren, 1 Groene thee, 2 Koffie", await lists.TextsAsync(sam, list));
        Assert.True(synced.GetProperty("list").GetProperty("entries")[0].GetProperty("isChecked").GetBoolean());
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Edits_Should_BeDoneOnce_When_TheyAreSentAgain()
    {
        // arrange: the answer to the first two was lost
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var entry = lists.Id();
        object[] sent = [lists.Edit(entry, 0, new { add = new { text = "Appels", quantity = 3 } }), lists.Edit(entry, 0, new { quantity = new { from = 3, to = 4 } })];
        await lists.SyncAsync(kim, list, sent);

        // act
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => lists.SyncAsync(kim, list, sent))));
        var more = await lists.SyncAsync(kim, list, [.. sent, lists.Edit(entry, 0, new { remove = true })]);

        // assert
        Assert.All(again, one => Assert.Equal("""[{"id":"x","outcome":"DONE","isRepeated":true},{"id":"x","outcome":"DONE","isRepeated":true}]""", WithoutIds(one.GetProperty("edits"))));
        Assert.All(again, one => Assert.Equal(4, one.GetProperty("list").GetProperty("entries")[0].GetProperty("quantity").GetInt32()));
        Assert.Equal(("DONE", 0), (ListsShop.Outcome(more, 2), more.GetProperty("list").GetProperty("entries").GetArrayLength()));
    }

    [Fact]
    public async Task Edit_Should_SayWhyItCannotBeDone_AndTheOthersAre()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var bread = lists.Id();

        // act
        var synced = await lists.SyncAsync(
            kim,
            list,
            lists.Edit(bread, 0, new { add = new { product = ListsShop.Bread.Id.ToString() } }),
            lists.Edit(bread, 0, new { add = new { text = "Brood" } }),
            lists.Edit(bread, 0, new { text = "Brood" }),
            lists.Edit(lists.Id(), 0, new { @checked = true }),
            lists.Edit(lists.Id(), 0, new { add = new { product = new ProductId(CatalogSamples.Id(999)).ToString() } }));
        string[] wrong =
        [
            await ErrorAsync(new { add = new { text = "Brood", product = ListsShop.Bread.Id.ToString() } }),
            await ErrorAsync(new { add = new { text = " " } }),
            await ErrorAsync(new { quantity = new { from = 1, to = 0 } }),
            await ErrorAsync(new { remove = false }),
        ];

        // assert
        Assert.Equal(["DONE", "NOT_POSSIBLE", "NOT_POSSIBLE", "UNKNOWN_ENTRY", "UNKNOWN_PRODUCT"], synced.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("outcome").GetString()));
        Assert.Equal("1 BREAD", await lists.TextsAsync(kim, list));
        Assert.Equal(
            ["An entry has either a \"product\" or a \"text\".", "\"text\" has 1 to 200 characters.", "\"to\" is 1 to 99999, found: 0.", "\"remove\" is true, or left out."],
            wrong);

        async Task<string> ErrorAsync(object change) =>
            (await lists.SyncAsync(kim, list, lists.Edit(bread, 0, change))).GetProperty("errors")[0].GetProperty("message").GetString()!;
    }

    [Fact]
    public async Task List_Should_BeFull_When_ItHasFiveHundredEntries()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var first = lists.Id();
        for (var batch = 0; batch < 5; batch++)
        {
            var number = batch;
            await lists.SyncAsync(kim, list, [.. Enumerable.Range(0, 100).Select(index => lists.Edit(number + index == 0 ? first : lists.Id(), 0, new { add = new { text = $"{number}.{index}" } }))]);
        }

        // act
        var refused = await lists.SyncAsync(kim, list, lists.Edit(lists.Id(), 0, new { add = new { text = "nog een" } }));
        var room = await lists.SyncAsync(kim, list, lists.Edit(first, 1, new { remove = true }), lists.Edit(lists.Id(), 0, new { add = new { text = "nog een" } }));
        var revived = await lists.SyncAsync(kim, list, lists.Edit(first, 1, new { note = "toch" }));

        // assert
        Assert.Equal(("LIST_FULL", "DONE", "LIST_FULL"), (ListsShop.Outcome(refused), ListsShop.Outcome(room, 1), ListsShop.Outcome(revived)));
        Assert.Equal("4.99, 1 nog een", (await lists.TextsAsync(kim, list))[^15..]);
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Moves_Should_AllHold_When_TheyAreMadeAtOnce()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var ids = new List<Guid>();
        for (var number = 0; number < 6; number++)
        {
            ids.Add(await lists.AddAsync(kim, list, $"{number}"));
        }

        // act: 5 behind 0, 4 behind 1, both at once; then 3 to the start
        await Task.WhenAll(
            Task.Run(() => lists.SyncAsync(kim, list, lists.Edit(ids[5], 1, new { move = new { after = ids[0] } }))),
            Task.Run(() => lists.SyncAsync(kim, list, lists.Edit(ids[4], 1, new { move = new { after = ids[1] } }))));
        await lists.SyncAsync(kim, list, lists.Edit(ids[3], 1, new { move = new { after = (Guid?)null } }));

        // assert
        Assert.Equal("1 3, 1 0, 1 5, 1 1, 1 4, 1 2", await lists.TextsAsync(kim, list));
    }

    [Fact]
    public async Task Moves_Should_DealPlacesOutAnew_When_TheyBecomeTooLong()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var (first, a, b) = (await lists.AddAsync(kim, list, "eerste"), await lists.AddAsync(kim, list, "a"), await lists.AddAsync(kim, list, "b"));

        // act: again and again between the same two
        for (var round = 0; round < 4; round++)
        {
            await lists.SyncAsync(kim, list, [.. Enumerable.Range(0, 100).Select(index => lists.Edit(index % 2 == 0 ? a : b, 0, new { move = new { after = first } }))]);
        }

        // assert
        Assert.Equal("1 eerste, 1 b, 1 a", await lists.TextsAsync(kim, list));
        await lists.ReconcileAsync();
    }

    [Fact]
    public async Task Edits_Should_BeForgotten_When_NobodyCanHaveBeenOfflineForSoLong()
    {
        // arrange
        await using var lists = await ListsShop.OpenAsync(database);
        var kim = await lists.Shop.SignInAsync("kim");
        var list = await lists.CreateAsync(kim);
        var entry = lists.Id();
        var add = lists.Edit(entry, 0, new { add = new { text = "Appels" } });
        await lists.SyncAsync(kim, list, add, lists.Edit(entry, 1, new { remove = true }));
        lists.Shop.Clock.Advance(TimeSpan.FromDays(90));

        // act
        var known = await lists.SyncAsync(kim, list, add);
        lists.Shop.Clock.Advance(TimeSpan.FromTicks(1));
        var forgotten = await lists.SyncAsync(kim, list, add);

        // assert
        Assert.Equal((true, 0), (known.GetProperty("edits")[0].GetProperty("isRepeated").GetBoolean(), known.GetProperty("list").GetProperty("entries").GetArrayLength()));
        Assert.Equal((false, 1), (forgotten.GetProperty("edits")[0].GetProperty("isRepeated").GetBoolean(), forgotten.GetProperty("list").GetProperty("entries").GetArrayLength()));
    }

    private static string WithoutIds(JsonElement reports) =>
        $"[{string.Join(',', reports.EnumerateArray().Select(report => $$"""{"id":"x","outcome":"{{report.GetProperty("outcome").GetString()}}","isRepeated":{{report.GetProperty("isRepeated").GetRawText()}}}"""))}]";
}
