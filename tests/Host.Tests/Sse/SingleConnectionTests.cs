using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Sse;

public sealed class SingleConnectionTests
{
    private const string Hello = """{"query":"{ hello }","extensions":{"operationId":"a"}}""";

    [Fact]
    public async Task Results_Should_ComeOnTheStream()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var token = await ReserveAsync(server);

        // act
        var status = await server.PostAsync(Hello, null, Token(token)).StatusAsync();
        using var stream = await server.GetAsync($"?token={token}", "text/event-stream");

        // assert
        Assert.Equal(202, status);
        const string expected = ":\n\nevent: next\ndata: {\"id\":\"a\",\"payload\":{\"data\":{\"hello\":\"world\"}}}\n\nevent: complete\ndata: {\"id\":\"a\"}\n\n";
        Assert.Equal(expected, await ReadAsync(stream, expected.Length));
    }

    [Fact]
    public async Task Operation_Should_End_When_TheClientSaysSo()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var token = await ReserveAsync(server);
        var ended = server.Schema.NextNeverEnds();
        using var stream = await server.GetAsync("", "text/event-stream", Token(token));
        await server.PostAsync("""{"query":"subscription { never }","extensions":{"operationId":"a"}}""", null, Token(token)).StatusAsync();

        // act
        var status = await server.SendAsync(HttpMethod.Delete, "?operationId=a", null, null, Token(token)).StatusAsync();

        // assert
        Assert.Equal(200, status);
        await ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Requests_Should_BeRefused_When_TheyDoNotFitTheReservation()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var token = await ReserveAsync(server);
        using var stream = await server.GetAsync("", "text/event-stream", Token(token));
        const string never = """{"query":"subscription { never }","extensions":{"operationId":"b"}}""";
        await server.PostAsync(never, null, Token(token)).StatusAsync();

        // act
        var secondReader = await server.GetAsync("", "text/event-stream", Token(token)).StatusAsync();
        var unknownToken = await server.GetAsync("", "text/event-stream", Token("none")).StatusAsync();
        var unknownTarget = await server.PostAsync(Hello, null, Token("none")).StatusAsync();
        var withoutId = await server.PostAsync("""{"query":"{ hello }"}""", null, Token(token)).StatusAsync();
        var sameId = await server.PostAsync(never, null, Token(token)).StatusAsync();

        // assert
        Assert.Equal((409, 404, 404, 400, 409), (secondReader, unknownToken, unknownTarget, withoutId, sameId));
    }

    [Fact]
    public async Task Reservations_Should_BeBounded()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.EventStreams.MaxReservations = 1);
        await ReserveAsync(server);

        // act
        var status = await server.SendAsync(HttpMethod.Put, "", null, null).StatusAsync();

        // assert
        Assert.Equal(429, status);
    }

    [Fact]
    public async Task Reservation_Should_BeForgotten_When_NobodyReadsIt()
    {
        // arrange
        var clock = new ManualClock();
        await using var server = await TestServer.StartAsync(options => options.EventStreams.MaxReservations = 1, clock);
        var token = await ReserveAsync(server);

        // act
        var status = 202;
        for (var attempt = 0; attempt < 1000 && status == 202; attempt++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            status = await server.PostAsync(Hello.Replace("\"a\"", $"\"{attempt}\"", StringComparison.Ordinal), null, Token(token)).StatusAsync();
        }

        // assert
        Assert.Equal(404, status);
    }

    [Fact]
    public async Task Mode_Should_BeAbsent_When_ItIsTurnedOff()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.EventStreams.MaxReservations = 0);

        // act
        using var response = await server.SendAsync(HttpMethod.Put, "", null, null);

        // assert
        Assert.Equal((405, "GET, POST, QUERY"), ((int)response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
    }

    private static (string, string) Token(string token) => ("X-GraphQL-Event-Stream-Token", token);

    private static async Task<string> ReserveAsync(TestServer server)
    {
        var (status, token) = await server.SendAsync(HttpMethod.Put, "", null, null).StatusAndBodyAsync();
        Assert.Equal((201, 32), (status, token.Length));
        return token;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, int length)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var text = new char[length];
        var read = await reader.ReadBlockAsync(text, TestContext.Current.CancellationToken);
        return new string(text, 0, read);
    }
}
