using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;
using Omnichannel.Graph.Notifications;

namespace Omnichannel.Graph.Modules.Tests.Notifications;

public sealed class RemindersOnSqlite() : RemindersSpec(TestDatabase.Sqlite());

public sealed class RemindersOnPostgres() : RemindersSpec(TestDatabase.Postgres());

public abstract class RemindersSpec(TestDatabase database)
{
    [Fact]
    public async Task SavedItem_Should_BeRemindedOfOnce_WithWhatHasChanged_UnlessRemovedBoughtOrNotAgreedTo()
    {
        // arrange: Sam thinks better of it
        await using var shop = await NotifiedShop.OpenAsync(database, new NotificationOptions { ShopUrl = new Uri("https://shop.example/") });
        await shop.StockAsync(ShopWithStock.Lamp.Id, ShopWithStock.Store.Id, 15);
        var (kim, sam) = (await shop.CustomerAsync("kim", "EN", "APP"), await shop.CustomerAsync("sam"));
        await AgreeAsync(shop, kim, isGranted: true);
        await AgreeAsync(shop, sam, isGranted: true);
        var item = await SaveAsync(shop, kim, ShopWithStock.Lamp);
        await SaveAsync(shop, kim, ShopWithStock.Chair);
        await SaveAsync(shop, kim, ShopWithStock.Bread);
        await SaveAsync(shop, sam, ShopWithStock.Lamp);
        await shop.ReadAsync();
        await AgreeAsync(shop, sam, isGranted: false);
        await shop.Shop.ChangeAsync(kim, "removeSavedItem", new { product = ShopWithStock.Bread.Id.ToString() });
        await shop.Checkout.BuyAsync(kim, Checkout.Pickup, (ShopWithStock.Chair, 1));
        await shop.StockAsync(ShopWithStock.Lamp.Id, ShopWithStock.Store.Id, 3);
        await shop.ReadAsync();

        // act
        shop.Shop.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        var early = await shop.GiveAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        int[] given = [await shop.GiveAsync(), await shop.GiveAsync()];
        await shop.SendAsync();
        await shop.ReadAsync();
        var again = await shop.GiveAsync();

        // assert: she prefers the app, and agreed to mail
        Assert.Equal((0, 0), (early, again));
        Assert.Equal([1, 0], given);
        var message = Assert.Single(shop.Sent.Messages, message => message.Kind == "SAVED_ITEM_REMINDER");
        Assert.Equal(("EMAIL", "kim@example.com", "You saved Lamp"), (message.Channel, message.Address, message.Title));
        Assert.Equal("When you saved Lamp there were 20 in stock, now 8. The price is EUR 24.99.", message.Text);
        Assert.Equal($"https://shop.example/saved/{Uri.EscapeDataString(item)}", message.Link!.AbsoluteUri);
        var told = await shop.Shop.AskAsync(kim, "{ me { notifications(first: 1) { nodes { savedItem { id availableWhenSaved availableNow priceWhenSaved { minor } } } } } }");
        Assert.Equal(
            $$$$"""{"savedItem":{"id":"{{{{item}}}}","availableWhenSaved":20,"availableNow":8,"priceWhenSaved":{"minor":2499}}}""",
            told.GetProperty("me").GetProperty("notifications").GetProperty("nodes")[0].GetRawText());
        Assert.Empty(await shop.KindsAsync(sam));
    }

    [Fact]
    public async Task Delivery_Should_BeAskedAboutOnce_UnlessTheAnswerIsKnown()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (kim, sam) = (await shop.CustomerAsync("kim"), await shop.CustomerAsync("sam"));
        var (asked, answered) = (await DeliverAsync(shop, kim), await DeliverAsync(shop, sam));
        await shop.ReadAsync();

        // act
        string[] answers =
        [
            await AnswerAsync(shop, sam, answered, "RECEIVED_WELL"),
            await AnswerAsync(shop, sam, asked, "RECEIVED_WELL"),
            await AnswerAsync(shop, Checkout.Staff, asked, "RECEIVED_WELL"),
        ];
        shop.Shop.Clock.Advance(TimeSpan.FromDays(1));
        int[] given = [await shop.GiveAsync(), await shop.GiveAsync()];
        var help = await AnswerAsync(shop, kim, asked, "SOMETHING_ELSE");
        var unread = await shop.Shop.AskAsync(kim, "{ me { notifications(isRead: false) { nodes { kind } } } }");

        // assert
        Assert.Equal(["ReceivedAnswered RECEIVED_WELL", "OrderNotDelivered ", "NotifiedCustomerNeeded "], answers);
        Assert.Equal([1, 0], given);
        Assert.Equal("ReceivedAnswered SOMETHING_ELSE", help);
        Assert.Contains("RECEIVED_WELL", await shop.KindsAsync(kim));
        Assert.DoesNotContain("RECEIVED_WELL", await shop.KindsAsync(sam));
        Assert.DoesNotContain("RECEIVED_WELL", unread.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<JsonElement> AgreeAsync(NotifiedShop shop, Caller customer, bool isGranted) =>
        shop.Shop.ChangeAsync(customer, "setConsent", new { topic = "REMINDERS", channel = "EMAIL", isGranted });

    private static async Task<string> SaveAsync(NotifiedShop shop, Caller customer, ProductRecord product) =>
        (await shop.Shop.ChangeAsync(customer, "saveItem", new { product = product.Id.ToString() }, "... on ItemSaved { item { id } }")).GetProperty("item").GetProperty("id").GetString()!;

    private static async Task<string> DeliverAsync(NotifiedShop shop, Caller customer)
    {
        var order = (await shop.Checkout.BuyAsync(customer, Checkout.HomeDelivery((await shop.Shop.SlotsAsync(customer))[0]), (ShopWithStock.Bread, 1))).GetProperty("id").GetString()!;
        await shop.Checkout.AdvanceAsync(order, "SHIP");
        await shop.Checkout.AdvanceAsync(order, "DELIVER");
        return order;
    }

    private static async Task<string> AnswerAsync(NotifiedShop shop, Caller caller, string order, string answer)
    {
        var result = await shop.Shop.ChangeAsync(caller, "answerReceived", new { order, answer }, "... on ReceivedAnswered { order { received } }");
        return $"{result.Case()} {(result.TryGetProperty("order", out var known) ? known.GetProperty("received").GetString() : "")}";
    }
}
