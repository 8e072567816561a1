using Omnichannel.Graph.Host.Tests.Support;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class StreamTests
{
    private const string Deferred = """{"query":"{ hello ... @defer { greet(name: \"a\") } }"}""";

    [Fact]
    public async Task Parts_Should_HaveTheCurrentFormat_When_TheClientAsksForIt()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server.PostAsync(Deferred, "multipart/mixed;incrementalSpec=v0.2, application/json").WholeAsync();

        // assert
        const string expected =
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"hello":"world"},"pending":[{"id":"0","path":[]}],"hasNext":true}"""
            + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"hasNext":false,"incremental":[{"id":"0","data":{"greet":"Hello, a!"}}],"completed":[{"id":"0"}]}"""
            + "\r\n-----\r\n";
        Assert.Equal((200, "multipart/mixed; boundary=\"-\"", expected), answer);
    }

    [Fact]
    public async Task Parts_Should_HaveTheOlderFormat_When_TheClientAsksForIt()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var (_, body) = await server.PostAsync(Deferred, "multipart/mixed;deferSpec=20220824, application/json").StatusAndBodyAsync();

        // assert
        const string expected =
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"hello":"world"},"hasNext":true}"""
            + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"hasNext":false,"incremental":[{"data":{"greet":"Hello, a!"},"path":[]}]}"""
            + "\r\n-----\r\n";
        Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task Parts_Should_ComeTogether_When_TheClientAcceptsNoStream(string accept)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server.PostAsync(Deferred, accept).StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """{"data":{"hello":"world","greet":"Hello, a!"}}"""), answer);
    }

    [Theory]
    [InlineData("application/jsonl", "{\"data\":{\"count\":1}}\n{\"data\":{\"count\":2}}\n")]
    [InlineData("text/event-stream", ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata: \n\n")]
    [InlineData(
        "multipart/mixed;subscriptionSpec=1.0",
        "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":{\"data\":{\"count\":1}}}"
        + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":{\"data\":{\"count\":2}}}\r\n-----\r\n")]
    public async Task Events_Should_BeDeliveredAsTheClientAccepts(string accept, string expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server.PostAsync("""{"query":"subscription { count(to: 2) }"}""", accept).StatusAndBodyAsync();

        // assert
        Assert.Equal((200, expected), answer);
    }

    [Fact]
    public async Task Source_Should_End_When_TheClientHasGone()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var ended = server.Schema.NextNeverEnds();

        // act
        (await server.PostAsync("""{"query":"subscription { never }"}""", "text/event-stream")).Dispose();

        // assert
        await ended.WaitAsync(TestContext.Current.CancellationToken);
    }
}
