using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class HttpBatchTests
{
    private const string Variables = """{"query":"query($name: String!) { greet(name: $name) }","variables":[{"name":"a"},{"name":"b"}]}""";

    private static readonly Action<TransportOptions> Two = options => options.MaxBatchSize = 2;

    [Fact]
    public async Task Requests_Should_BeAnsweredInTheirOrder()
    {
        // arrange
        await using var server = await TestServer.StartAsync(Two);

        // act
        var answer = await server.PostAsync("""[{"query":"{ hello }"}, {"query":"mutation { echo(v: \"x\") }"}]""").StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """[{"data":{"hello":"world"}},{"data":{"echo":"x"}}]"""), answer);
    }

    [Fact]
    public async Task Variables_Should_EachHaveAnAnswer()
    {
        // arrange
        await using var server = await TestServer.StartAsync(Two);

        // act
        var answer = await server.PostAsync(Variables).StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """[{"data":{"greet":"Hello, a!"}},{"data":{"greet":"Hello, b!"}}]"""), answer);
    }

    [Fact]
    public async Task Lines_Should_TellWhichRequestTheyAnswer()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.MaxBatchSize = 3);

        // act
        var (status, contentType, body) = await server.PostAsync($$"""[{"query":"{ hello }"},{{Variables}}]""", "application/jsonl").WholeAsync();

        // assert
        string[] expected =
        [
            """{"requestIndex":0,"data":{"hello":"world"}}""",
            """{"requestIndex":1,"variableIndex":0,"data":{"greet":"Hello, a!"}}""",
            """{"requestIndex":1,"variableIndex":1,"data":{"greet":"Hello, b!"}}""",
        ];
        Assert.Equal((200, "application/jsonl; charset=utf-8"), (status, contentType));
        Assert.Equal(expected, body.TrimEnd('\n').Split('\n').Order());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"}]""")]
    [InlineData("""[{"query":"query($a: String) { hello }","variables":[{},{}]},{"query":"{ hello }"}]""")]
    [InlineData("""{"query":"{ hello }","variables":[{},{},{}]}""")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("""[{"query":"{ hello }"},{"query":1}]""")]
    [InlineData("""[{"query":"{ hello }"},5]""")]
    [InlineData("""[{"query":"{ hello }"}""")]
    public async Task Batch_Should_BeRefused_When_ItIsEmptyTooLongOrNotWellFormed(string body)
    {
        // arrange
        await using var server = await TestServer.StartAsync(Two);

        // act
        var status = await server.PostAsync(body).StatusAsync();

        // assert
        Assert.Equal(400, status);
    }
}
