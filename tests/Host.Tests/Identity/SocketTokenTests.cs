using System.Net.WebSockets;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Tests.Identity;

public sealed class SocketTokenTests
{
    private const string Ack = """{"type":"connection_ack"}""";

    [Fact]
    public async Task Caller_Should_BeTheOneOfTheInit_When_ItCarriesAToken()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(host.Server, authorization: $"Bearer {host.Token(CallerKind.Customer)}");

        // act
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{host.Token(CallerKind.Service)}}}","channel":"PHONE","language":"en"}}""");

        // assert
        Assert.Equal(Ack, await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "{ user audience }");
        var next = await socket.ReceiveAsync();
        Assert.StartsWith("""{"id":"1","type":"next","payload":{"data":{"user":"service:""", next);
        Assert.EndsWith("\",\"audience\":\"En;PHONE\"}}}", next);
    }

    [Fact]
    public async Task Caller_Should_BeTheOneOfTheHandshake_When_TheInitSaysNothing()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(host.Server, authorization: $"Bearer {host.Token(CallerKind.Customer)}");

        // act
        await socket.SendAsync("""{"type":"connection_init"}""");

        // assert
        Assert.Equal(Ack, await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "{ user }");
        Assert.StartsWith("""{"id":"1","type":"next","payload":{"data":{"user":"customer:""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("\"Bearer x\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public async Task Socket_Should_BeClosed_When_TheInitsTokenDoesNotHold(string authorization)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(host.Server, authorization: $"Bearer {host.Token(CallerKind.Customer)}");

        // act
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":{{{authorization}}}}}""");

        // assert
        Assert.Equal("4403 Forbidden", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Handshake_Should_BeRefused_When_ItsTokenDoesNotHold()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();

        // act
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(host.Server, authorization: "Bearer x"));

        // assert
        Assert.Contains("401", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Should_BeClosed_When_ItsTokenIsWithdrawn()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var bearer = $"Bearer {host.Token(CallerKind.Associate)}";
        using var socket = await TestSocket.OpenAsync(host.Server, authorization: bearer);
        using var nobody = await TestSocket.OpenAsync(host.Server);
        foreach (var one in new[] { socket, nobody })
        {
            await one.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal(Ack, await one.ReceiveAsync());
            await one.SubscribeAsync("1", "subscription { never }");
            await one.SendAsync("""{"type":"ping"}""");
            Assert.Equal("""{"type":"pong"}""", await one.ReceiveAsync());
        }

        // act
        ((TestLogins)host.Server.Service<ICustomerLogins>()).IsWithdrawn = true;
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        var refused = await host.AskAsync("{ user }", bearer);

        // assert: within five seconds, and nobody else's
        Assert.Equal("4403 Forbidden", await socket.ReceiveAsync());
        Assert.Equal(401, refused.Status);
        await nobody.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await nobody.ReceiveAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Socket_Should_BeClosed_When_ItsTokenEnds(bool inHandshake)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var bearer = $"Bearer {host.Token(CallerKind.Customer, lifetime: TimeSpan.FromSeconds(2))}";
        using var socket = await TestSocket.OpenAsync(host.Server, authorization: inHandshake ? bearer : null);
        await socket.SendAsync(inHandshake ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"authorization":"{{{bearer}}}"}}""");
        Assert.Equal(Ack, await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "subscription { never }");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());

        // act: less than the time in which a message must be sent, or a socket that still returns from its last one would be cut
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        // assert
        Assert.Equal("4403 Forbidden", await socket.ReceiveAsync());
    }
}
