using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Notifications;
using Omnichannel.Graph.Notifications.Delivery;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Modules.Tests.Notifications;

public sealed class SendMessagesOnSqlite() : SendMessagesSpec(TestDatabase.Sqlite());

public sealed class SendMessagesOnPostgres() : SendMessagesSpec(TestDatabase.Postgres());

public abstract class SendMessagesSpec(TestDatabase database)
{
    [Fact]
    public async Task Message_Should_BeSentAgainLater_AndBeSetAsideForStaffInTheEnd()
    {
        // arrange: one that works at the third attempt, and one that never does
        await using var shop = await NotifiedShop.OpenAsync(database, new NotificationOptions { AttemptsMax = 4, RetryAfter = TimeSpan.FromSeconds(10) });
        var kim = await shop.CustomerAsync("kim");
        await shop.AddAsync(kim);
        shop.Sent.Failures = 2;
        const string query = "{ me { notifications { nodes { delivery attempts } } } }";

        // act
        List<int> tried = [];
        foreach (var seconds in new[] { 0, 9, 1, 39, 1, 3600 })
        {
            shop.Shop.Clock.Advance(TimeSpan.FromSeconds(seconds));
            tried.Add(await shop.SendAsync());
        }

        var sent = await shop.Shop.AskAsync(kim, query);
        await shop.AddAsync(kim, NotificationKind.OrderDelivered, "order:1:2");
        shop.Sent.Failures = 100;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await shop.SendAsync();
            shop.Shop.Clock.Advance(TimeSpan.FromHours(6));
        }

        var staff = await shop.Shop.AskAsync(CustomersShop.Staff, "{ notificationsSetAside(first: 5) { totalCount nodes { kind text attempts delivery } } }");
        var others = await shop.Shop.AskAsync(kim, "{ notificationsSetAside(first: 5) { totalCount } }");

        // assert
        Assert.Equal([1, 0, 1, 0, 1, 0], tried);
        Assert.Equal("""{"me":{"notifications":{"nodes":[{"delivery":"SENT","attempts":3}]}}}""", sent.GetRawText());
        Assert.Equal(
            """{"notificationsSetAside":{"totalCount":1,"nodes":[{"kind":"ORDER_DELIVERED","text":null,"attempts":4,"delivery":"SET_ASIDE"}]}}""", staff.GetRawText());
        Assert.Equal("FORBIDDEN", others.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal((7, 2), (shop.Sent.Messages.Count, shop.Sent.Messages.DistinctBy(message => message.Id).Count()));
    }

    [Fact]
    public async Task Message_Should_BeSentByAnotherNode_WhenTheOneThatTookItWasKilled()
    {
        // arrange: taken, and nobody said what became of it
        await using var shop = await NotifiedShop.OpenAsync(database);
        var kim = await shop.CustomerAsync("kim");
        await shop.AddAsync(kim);
        var now = shop.Shop.Clock.GetUtcNow();
        await shop.Shop.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE notifications_notification SET attempts = 1, due_at = {now.AddMinutes(1).UtcTicks}"));

        // act
        var early = await shop.SendAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = (await shop.SendAsync(), await shop.SendAsync());

        // assert
        Assert.Equal((0, (1, 0)), (early, late));
        Assert.Single(shop.Sent.Messages);
    }

    [Fact]
    public async Task Reminder_Should_NeedConsent_WhenItIsMadeAndWhenItIsSent()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (never, still, nomore) = (await shop.CustomerAsync("never"), await shop.CustomerAsync("still", "EN"), await shop.CustomerAsync("nomore"));
        await AgreeAsync(still, isGranted: true);
        await AgreeAsync(nomore, isGranted: true);

        // act
        foreach (var customer in new[] { never, still, nomore })
        {
            await shop.AddAsync(customer, NotificationKind.SavedItemReminder, "saved-item:1");
            await shop.AddAsync(customer);
        }

        await AgreeAsync(nomore, isGranted: false);
        await shop.SendAsync();

        // assert: what is about an order needs none
        Assert.Equal(["ORDER_SHIPPED"], await shop.KindsAsync(never));
        Assert.Equal(
            [
                "EMAIL never@example.com: Bestelling K7Q2M9X4TB is onderweg", "EMAIL nomore@example.com: Bestelling K7Q2M9X4TB is onderweg",
                "EMAIL still@example.com: Order K7Q2M9X4TB is on its way", "EMAIL still@example.com: You saved Lamp",
            ],
            shop.Sent.Texts.Order(StringComparer.Ordinal));
        var withheld = await shop.Shop.AskAsync(nomore, "{ me { notifications { nodes { kind delivery } } } }");
        Assert.Contains("""{"kind":"SAVED_ITEM_REMINDER","delivery":"WITHHELD"}""", withheld.GetRawText(), StringComparison.Ordinal);

        Task AgreeAsync(Caller customer, bool isGranted) => shop.Shop.ChangeAsync(customer, "setConsent", new { topic = "REMINDERS", channel = "EMAIL", isGranted });
    }

    [Fact]
    public async Task Channel_Should_BeThePreferredOne_AndNoneWhereNothingReaches()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database);
        var (app, mail, kiosk, nobody) =
            (await shop.CustomerAsync("app", channel: "APP"), await shop.CustomerAsync("mail"), await shop.CustomerAsync("kiosk", channel: "KIOSK"), await shop.Shop.SignInAsync("nobody"));

        // act
        foreach (var customer in new[] { app, mail, kiosk, nobody })
        {
            await shop.AddAsync(customer);
        }

        var sent = await shop.SendAsync();
        var quiet = await shop.Shop.AskAsync(nobody, "{ me { notifications { nodes { channel delivery } } } }");

        // assert
        Assert.Equal(3, sent);
        Assert.Equal(["APP ", "EMAIL kiosk@example.com", "EMAIL mail@example.com"], shop.Sent.Messages.Select(message => $"{message.Channel} {message.Address}").Order(StringComparer.Ordinal));
        Assert.Equal("""{"me":{"notifications":{"nodes":[{"channel":null,"delivery":"NONE"}]}}}""", quiet.GetRawText());
    }

    [Fact]
    public async Task Message_Should_BeAFile_WhereNothingElseIsConfigured()
    {
        // arrange
        await using var shop = await NotifiedShop.OpenAsync(database, isRecorded: false);
        await shop.AddAsync(await shop.CustomerAsync("kim", "EN"));

        // act
        await shop.SendAsync();

        // assert
        var file = Assert.Single(Directory.GetFiles(shop.Folder));
        var id = Path.GetFileNameWithoutExtension(file);
        Assert.Equal(
            $"Id: {id}\nChannel: EMAIL\nTo: kim@example.com\nDate: 2030-01-01T00:00:00.0000000+00:00\nSubject: Order K7Q2M9X4TB is on its way\n\nYour order K7Q2M9X4TB was shipped.\n",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Mail_Should_ComeToTheMailServer_WithAnIdOfItsOwn()
    {
        // arrange
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var options = new NotificationOptions { Mail = new MailOptions { Host = "127.0.0.1", Port = port, IsEncrypted = false, From = "shop@example.com" } };
        await using var shop = await NotifiedShop.OpenAsync(database, options, isRecorded: false);
        await shop.AddAsync(await shop.CustomerAsync("kim", "EN"));
        var receiving = Task.Run(() => ReceiveMailAsync(server));

        // act
        await shop.SendAsync();
        var mail = await receiving;

        // assert
        Assert.Contains("RCPT TO:<kim@example.com>", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: Order K7Q2M9X4TB is on its way", mail, StringComparison.Ordinal);
        Assert.Matches("(?i)message-id: <[0-9a-f]{32}@example.com>", mail);
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) AS \"Value\" FROM notifications_notification WHERE delivery = 'Sent'"));
    }

    [Fact]
    public async Task Webhook_Should_BeSigned_AndReachThePrivateNetworkOnlyWhenAllowed()
    {
        // arrange
        const string secret = "a secret of the tests";
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var options = new NotificationOptions { Webhook = new WebhookOptions { Url = new Uri($"http://localhost:{port}/messages"), Secret = secret } };
        await using var shop = await NotifiedShop.OpenAsync(database, options, isRecorded: false);
        await shop.AddAsync(await shop.CustomerAsync("kim", channel: "APP"));
        await shop.SendAsync();
        var refused = await shop.CountAsync("SELECT COUNT(*) AS \"Value\" FROM notifications_notification WHERE problem LIKE '%none of the public network%'");
        options.Webhook.IsPrivateAllowed = true;
        shop.Shop.Clock.Advance(TimeSpan.FromSeconds(10));
        var receiving = Task.Run(() => ReceivePostAsync(server));

        // act
        await shop.SendAsync();
        var (headers, body) = await receiving;

        // assert
        Assert.Equal(1, refused);
        var message = JsonElement.Parse(body);
        Assert.Equal(("APP", "ORDER_SHIPPED", "Bestelling K7Q2M9X4TB is onderweg"), (Text("channel"), Text("kind"), Text("title")));
        Assert.Equal(Text("id"), headers["Webhook-Id"]);
        Assert.Equal(WebhookAdapter.Sign(secret, headers["Webhook-Id"], headers["Webhook-Timestamp"], Encoding.UTF8.GetBytes(body)), headers["Webhook-Signature"]);
        Assert.Equal(1, await shop.CountAsync("SELECT COUNT(*) AS \"Value\" FROM notifications_notification WHERE delivery = 'Sent' AND attempts = 2"));

        string? Text(string name) => message.GetProperty(name).GetString();
    }

    private static async Task<string> ReceiveMailAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var (said, isData) = (new StringBuilder(), false);
        await writer.WriteLineAsync("220 mail.example.com ready");
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != "QUIT")
        {
            said.Append(line).Append('\n');
            if (line == "DATA")
            {
                (isData, line) = (true, "");
                await writer.WriteLineAsync("354 go on");
            }

            if (!isData || line == ".")
            {
                isData = false;
                await writer.WriteLineAsync("250 fine");
            }
        }

        return said.ToString();
    }

    private static async Task<(Dictionary<string, string> Headers, string Body)> ReceivePostAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal("POST /messages HTTP/1.1", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = new char[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, TestContext.Current.CancellationToken);
        await writer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        return (headers, new string(body));
    }
}
