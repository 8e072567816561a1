using System.Net.WebSockets;
using System.Security.Claims;

using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Testing;
using Omnichannel.Graph.Transport.WebSocket;

namespace Omnichannel.Graph.Host.Tests.WebSocket;

public sealed class SocketTests
{
    [Fact]
    public async Task Query_Should_BeAnsweredAndComplete()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        await socket.SubscribeAsync("a\\\"b", "{ hello }");

        // assert
        Assert.Equal("""{"id":"a\u0022b","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a\u0022b","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Events_Should_Arrive_InOrder()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Sockets.MaxQueuedMessages = 2);
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        await socket.SubscribeAsync("1", "subscription { count(to: 1000) }");

        // assert
        for (var number = 1; number <= 1000; number++)
        {
            Assert.Equal($$$$"""{"id":"1","type":"next","payload":{"data":{"count":{{{{number}}}}}}}""", await socket.ReceiveAsync());
        }

        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ nothing }", "Cannot query field \\\"nothing\\\" on type \\\"Query\\\".")]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.")]
    public async Task Operation_Should_FailAlone_When_ItsDocumentIsWrong(string query, string message)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        await socket.SubscribeAsync("1", query);

        // assert
        Assert.StartsWith($$"""{"id":"1","type":"error","payload":[{"message":"{{message}}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operation_Should_EndWithAnError_When_ItsSourceFails()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        await socket.SubscribeAsync("1", "subscription { failAfter(n: 1) }");

        // assert
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"failAfter":1}}}""", await socket.ReceiveAsync());
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":"The source failed.""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""", "4409 Subscriber for 1 already exists")]
    [InlineData("""{"id":"2","type":"subscribe","payload":{"query":1}}""", "4400 Invalid message received")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"ping","payload":1}""", "4400 Invalid message received")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"complete"}""", "4400 Invalid message received")]
    [InlineData("{", "4400 Invalid message received")]
    [InlineData("[]", "4400 Invalid message received")]
    [InlineData("", "4400 Invalid message received")]
    public async Task Socket_Should_BeClosed_When_AMessageIsWrong(string message, string expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");

        // act
        await socket.SendAsync(message);

        // assert
        Assert.Equal(expected, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_ItSubscribesBeforeTheAck()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server);

        // act
        await socket.SubscribeAsync("1", "{ hello }");

        // assert
        Assert.Equal("4401 Unauthorized", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_NothingIsInitialised()
    {
        // arrange
        var clock = new ManualClock();
        await using var server = await TestServer.StartAsync(options => options.Sockets.InitTimeout = TimeSpan.FromSeconds(3), clock);
        using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await socket.ReceiveAsync());

        // act
        clock.Advance(TimeSpan.FromSeconds(4));

        // assert
        Assert.Equal("4408 Connection initialisation timeout", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_AMessageIsTooLong()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Sockets.MaxMessageBytes = 5000);
        using var socket = await TestSocket.ConnectAsync(server);
        const string ping = """{"type":"ping"}""";

        // act
        await socket.SendAsync(ping + new string(' ', 5000 - ping.Length));
        var atTheLimit = await socket.ReceiveAsync();
        await socket.SendAsync(ping + new string(' ', 5001 - ping.Length));
        var past = await socket.ReceiveAsync();

        // assert
        Assert.Equal(("""{"type":"pong"}""", "1009 Message too big"), (atTheLimit, past));
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_ThereAreTooMany()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Sockets.MaxOperations = 1);
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");

        // act
        await socket.SubscribeAsync("2", "{ hello }");

        // assert
        const string refused =
            """{"id":"2","type":"error","payload":[{"message":"A connection can have 1 operations at one time.","extensions":{"code":"SUBSCRIPTION_LIMIT"}}]}""";
        Assert.Equal(refused, await socket.ReceiveAsync());
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SubscribeAsync("2", "{ hello }");
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_ItBeginsTooManyOperationsTooFast()
    {
        // arrange
        var clock = new ManualClock();
        await using var server = await TestServer.StartAsync(options => options.Sockets.MaxOperationsPerSecond = 1, clock);
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        for (var id = 1; id <= 503; id++)
        {
            await socket.SubscribeAsync($"{id}", "{ hello }");
        }

        // assert
        var last = "";
        var refused = 0;
        while (!last.StartsWith("1008", StringComparison.Ordinal))
        {
            last = await socket.ReceiveAsync();
            refused += last.Contains("RATE_LIMITED", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(("1008 Too many operations", 501), (last, refused));
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://shop.example", true)]
    public async Task Handshake_Should_BeRefused_When_TheOriginIsForeign(string origin, bool expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.AllowedOrigins.Add("https://shop.example"));

        // act
        var failure = await Record.ExceptionAsync(async () => (await TestSocket.OpenAsync(server, origin: origin)).Dispose());

        // assert
        Assert.Equal(expected, failure is not WebSocketException);
    }

    [Fact]
    public async Task Handshake_Should_BeRefused_When_AnAddressHasTooManySockets()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Sockets.MaxPerAddress = 1);
        using var first = await TestSocket.ConnectAsync(server);

        // act
        var failure = await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(server));

        // assert
        Assert.Contains("'429'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_Should_End_When_TheSocketDoes()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var completed = server.Schema.NextNeverEnds();
        var closed = server.Schema.NextNeverEnds();
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");

        // act
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await completed.WaitAsync(TestContext.Current.CancellationToken);
        await socket.SubscribeAsync("1", "subscription { never }");
        await socket.CloseAsync();

        // assert
        await closed.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task User_Should_BeTheOneThatInitNames()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Sockets.Authenticate = (init, _) =>
            new ValueTask<ConnectionDecision>(init.Payload.TryGetProperty("user", out var user)
                ? ConnectionDecision.Accept(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user.GetString()!)], "test")), null)
                : ConnectionDecision.Refuse));
        using var socket = await TestSocket.OpenAsync(server);
        using var stranger = await TestSocket.OpenAsync(server);

        // act
        await socket.SendAsync("""{"type":"connection_init","payload":{"user":"eva"}}""");
        await stranger.SendAsync("""{"type":"connection_init","payload":{"name":"eva"}}""");

        // assert
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "{ user }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"user":"eva"}}}""", await socket.ReceiveAsync());
        Assert.Equal("4403 Forbidden", await stranger.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_TheTokenExpires()
    {
        // arrange
        var clock = new ManualClock();
        await using var server = await TestServer.StartAsync(
            options => options.Sockets.Authenticate = (init, _) =>
                new ValueTask<ConnectionDecision>(ConnectionDecision.Accept(init.Handshake.User, clock.GetUtcNow() + TimeSpan.FromMinutes(1))),
            clock);
        var ended = server.Schema.NextNeverEnds();
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());

        // act
        clock.Advance(TimeSpan.FromSeconds(61));

        // assert
        Assert.Equal("4403 Forbidden", await socket.ReceiveAsync());
        await ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_TheUserIsNoLongerAllowed()
    {
        // arrange
        var clock = new ManualClock();
        var allowed = true;
        await using var server = await TestServer.StartAsync(options => options.Sockets.IsStillAllowed = _ => allowed, clock);
        using var socket = await TestSocket.ConnectAsync(server);

        // act
        allowed = false;
        clock.Advance(TimeSpan.FromSeconds(5));

        // assert
        Assert.Equal("4403 Forbidden", await socket.ReceiveAsync());
    }
}
