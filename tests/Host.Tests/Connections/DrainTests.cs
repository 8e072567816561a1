using Omnichannel.Graph.Host.Tests.Support;

namespace Omnichannel.Graph.Host.Tests.Connections;

public sealed class DrainTests
{
    [Fact]
    public async Task Server_Should_FinishWhatItBegan_When_ItIsAskedToStop()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");
        using var events = await server.PostAsync("""{"query":"subscription { never }"}""", "text/event-stream");
        using var lines = await server.PostAsync("""{"query":"subscription { never }"}""", "application/jsonl");
        var running = server.PostAsync("""{"query":"{ gated }"}""").StatusAndBodyAsync();
        await server.Schema.GatedIsWaiting;

        // act
        server.BeginStop();
        using var late = await server.PostAsync("""{"query":"{ hello }"}""");
        var stopped = server.StopAsync();
        server.Schema.OpenGate();

        // assert
        Assert.Equal((503, "1", true), ((int)late.StatusCode, late.Headers.RetryAfter!.ToString(), late.Headers.ConnectionClose));
        Assert.Equal("1001 Going away", await socket.ReceiveAsync());
        Assert.Equal(":\n\n", await events.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await lines.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((200, """{"data":{"gated":"through"}}"""), await running);
        await stopped;
    }
}
