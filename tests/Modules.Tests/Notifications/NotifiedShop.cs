using System.Globalization;
using System.Text.Json;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;
using Omnichannel.Graph.Notifications;
using Omnichannel.Graph.Notifications.Delivery;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Modules.Tests.Notifications;

/// <summary>A small retailer that tells its customers what happens. Nothing runs by itself: a test does each step.</summary>
internal sealed class NotifiedShop : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("messages");

    private NotifiedShop()
    {
    }

    public required CustomersShop Shop { get; init; }

    public required RecordingAdapter Sent { get; init; }

    public string Folder => _folder.FullName;

    /// <param name="database">Disposed with the shop.</param>
    /// <param name="options">The numbers of notifications.</param>
    /// <param name="isRecorded">Whether messages come to <see cref="Sent"/>, rather than to where they would go.</param>
    public static async Task<NotifiedShop> OpenAsync(TestDatabase database, NotificationOptions? options = null, bool isRecorded = true)
    {
        var (sent, numbers) = (new RecordingAdapter(), options ?? new NotificationOptions());
        var shop = await ShopWithStock.OpenAsync(
            database, services => (isRecorded ? services.AddSingleton<IChannelAdapter>(sent) : services).AddSingleton(numbers).AddNotifications());
        var notified = new NotifiedShop { Shop = shop, Sent = sent };
        numbers.Folder = notified.Folder;
        await notified.Reader.BeginAsync(TestContext.Current.CancellationToken);
        return notified;
    }

    public Checkout Checkout => new(Shop);

    public ReadLog Reader => Shop.Service<ReadLog>();

    /// <summary>Somebody with an address for mail that is known to be theirs.</summary>
    public async Task<Caller> CustomerAsync(string name, string language = "NL", string? channel = null)
    {
        var caller = await Shop.SignInAsync(name);
        var customer = caller.CustomerId.ToString();
        await Shop.ChangeAsync(CustomersShop.Staff, "addIdentity", new { customer, identity = new { kind = "EMAIL", value = $"{name}@example.com" } });
        var version = (await Shop.AskAsync(caller, "{ me { version } }")).GetProperty("me").GetProperty("version").GetInt32();
        await Shop.ChangeAsync(caller, "updateProfile", new { expectedVersion = version, language, notificationChannel = channel });
        return caller;
    }

    /// <summary>Reads the log to its end, a moment later.</summary>
    public Task<int> ReadAsync()
    {
        Shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return Reader.RunAsync(TestContext.Current.CancellationToken);
    }

    public Task<int> GiveAsync() => Shop.Service<GivePlanned>().RunAsync(TestContext.Current.CancellationToken);

    public Task<int> SendAsync() => Shop.Service<SendMessages>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The kinds of what a customer was told, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(Caller caller)
    {
        var page = await Shop.AskAsync(caller, "{ me { notifications(first: 50) { nodes { kind } } } }");
        return [.. page.GetProperty("me").GetProperty("notifications").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("kind").GetString()!).Reverse()];
    }

    public Task<JsonElement> WatchAsync(Caller caller, ProductId product, LocationId location) => Shop.ChangeAsync(
        caller, "watchStock", new { product = product.ToString(), location = location.ToString() }, "... on StockIsAvailable { available } ... on TooManyStockWatches { limit }");

    public Task StockAsync(ProductId product, LocationId location, int onHand) =>
        Shop.Service<StockImport>().LoadAsync([new StockRecord(product, location, onHand)], "test", TestContext.Current.CancellationToken);

    /// <summary>Tells something in the log.</summary>
    public Task PublishAsync(params Change[] changes) => Shop.Service<Commands>().RunAsync(
        new Command<Done>("publish", "test", ""),
        scope =>
        {
            foreach (var change in changes)
            {
                scope.Publish(change);
            }

            return Task.FromResult(new Done());
        },
        TestContext.Current.CancellationToken);

    public async Task<long> CountAsync(string sql)
    {
        await using var db = Shop.Service<GraphDatabase>().Read();
        return await db.Database.SqlQueryRaw<long>(sql).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A notification of somebody that is to be sent at once.</summary>
    public async Task AddAsync(Caller caller, NotificationKind kind = NotificationKind.OrderShipped, string happened = "order:1:1") =>
        await Shop.Service<Commands>().RunAsync(
            new Command<Done>("add", "test", ""),
            async scope =>
            {
                var wording = kind is NotificationKind.SavedItemReminder ? Wording.SavedItem(new SavedThing("Lamp", "Lamp", 20, 8, Money.Eur(2499), Money.Eur(1999))) : Wording.OrderShipped("K7Q2M9X4TB");
                await Shop.Service<NotificationBook>().AddAsync(scope, [new News(caller.CustomerId!.Value, kind, happened, wording)]);
                return new Done();
            },
            TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed record Done;
}

/// <summary>Keeps what is sent, and fails as often as it is told to.</summary>
internal sealed class RecordingAdapter : IChannelAdapter
{
    private readonly Lock _gate = new();
    private readonly List<Message> _messages = [];

    public int Failures { get; set; }

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Select(message => string.Create(CultureInfo.InvariantCulture, $"{message.Channel} {message.Address}: {message.Title}"))];
            }
        }
    }

    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public bool Serves(string channel) => true;

    public Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _messages.Add(message);
            return Failures-- > 0 ? throw new IOException("The line is dead.") : Task.CompletedTask;
        }
    }
}
