using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Notifications;
using Omnichannel.Graph.Modules.Tests.Orders;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class RemoveOldRowsOnSqlite() : RemoveOldRowsSpec(TestDatabase.Sqlite());

public sealed class RemoveOldRowsOnPostgres() : RemoveOldRowsSpec(TestDatabase.Postgres());

public abstract class RemoveOldRowsSpec(TestDatabase database)
{
    private const string Changes = "SELECT COUNT(*) AS \"Value\" FROM data_change";
    private const string Answers = "SELECT COUNT(*) AS \"Value\" FROM data_idempotency";

    [Fact]
    public async Task Changes_Should_GoWhenTheyAreOld_ButNeverWhatAConsumerHasNotRead()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        await shop.ReadAsync();
        await shop.PublishAsync(Change(1), Change(2), Change(3));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(2));

        var log = shop.Shop.Service<ChangeLog>();
        await log.EndAsync(TestContext.Current.CancellationToken);

        // act
        await RemoveAsync(shop);
        var unread = await shop.CountAsync(Changes);
        await shop.ReadAsync();
        await RemoveAsync(shop);
        var last = await shop.CountAsync(Changes);
        await shop.PublishAsync(Change(4));
        var start = await log.StartAsync(TestContext.Current.CancellationToken);
        var rest = await log.ReadAsync(start, 10, TestContext.Current.CancellationToken);

        // assert: what was published before the reader began has gone at the first time
        Assert.Equal((3, 1), (unread, last));
        Assert.Equal([3, 4], rest.Select(change => change.Change.Version));
    }

    [Fact]
    public async Task Answers_Should_GoWhenTheyAreOld()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim");
        await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Chair, 1));
        var before = await shop.CountAsync(Answers);

        // act
        shop.Shop.Clock.Advance(TimeSpan.FromDays(6));
        await RemoveAsync(shop);
        var early = await shop.CountAsync(Answers);
        shop.Shop.Clock.Advance(TimeSpan.FromDays(2));
        await shop.Checkout.FillCartAsync(kim, (ShopWithStock.Chair, 1));
        await RemoveAsync(shop);

        // assert
        Assert.Equal(before, early);
        Assert.Equal(1, await shop.CountAsync(Answers));
    }

    private static Change Change(int version) => new("test", "thing", version, "{}");

    private static Task<int> RemoveAsync(NotifiedShop shop) => shop.Shop.Service<RemoveOldRows>().RunAsync(TestContext.Current.CancellationToken);
}
