using Omnichannel.Graph.Host.Tests.Support;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class GatewaySignatureTests
{
    private const string Secret = "a secret of the gateway, for tests only";
    private const string Refusal =
        """{"errors":[{"message":"This is a part of the graph that answers its gateway alone, and the request does not bear the gateway\u0027s signature. Ask the gateway.","extensions":{"code":"NOT_FROM_GATEWAY"}}]}""";

    // Signed by Hive Gateway's own plugin.
    private const string Hello = """{"query":"{hello}","extensions":{"hmac-signature":"qDdknJhFqrQYbBILuFI7q02RNeWWHuohx/oS9f0Tlss="}}""";
    private const string Greeting =
        """
        {"query":"query($n:String!){greet(name:$n)b:greet(name:\"é\\t\\\"q\\\" \\\\ \\u0001\")}",
        "variables":{"n":"é\n\u0001\"","b":{"z":1,"ä":null,"a":[1.5,true,{}]},"B":{},"a2":[],"a10":1e+21},
        "extensions":{"hmac-signature":"a0fjUWscTWCtcb96ARfa/qtfKZsKcFHhaqwbbhYiKbU="}}
        """;

    [Theory]
    [InlineData(Hello)]
    [InlineData(Greeting)]
    public async Task Request_Should_BeAnswered_When_TheGatewaySignedIt(string json)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.GatewaySecret = Secret);

        // act
        var status = await server.PostAsync(json).StatusAsync();

        // assert
        Assert.Equal(200, status);
    }

    [Theory]
    [InlineData("""{"query":"{hello}"}""")]
    [InlineData("""{"query":"{hello}","extensions":{}}""")]
    [InlineData("""{"query":"{hello}","extensions":{"hmac-signature":1}}""")]
    [InlineData("""{"query":"{hello}","extensions":{"hmac-signature":"not base 64"}}""")]
    [InlineData("""{"query":"{hello}","extensions":{"hmac-signature":""}}""")]
    [InlineData("""{"query":"{hello}","extensions":{"hmac-signature":"qDdknJhFqrQYbBILuFI7q02RNeWWHuohx/oS9f0Tls8="}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"hmac-signature":"qDdknJhFqrQYbBILuFI7q02RNeWWHuohx/oS9f0Tlss="}}""")]
    [InlineData("""{"query":"{hello}","variables":{},"extensions":{"hmac-signature":"qDdknJhFqrQYbBILuFI7q02RNeWWHuohx/oS9f0Tlss="}}""")]
    public async Task Request_Should_BeRefused_When_ItDoesNotBearTheSignature(string json)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.GatewaySecret = Secret);

        // act
        var (status, _, text) = await server.PostAsync(json).WholeAsync();

        // assert
        Assert.Equal((403, Refusal), (status, text));
    }

    [Fact]
    public async Task Get_Should_BeRefused_When_ItDoesNotBearTheSignature()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.GatewaySecret = Secret);

        // act
        var status = await server.GetAsync("?query=%7Bhello%7D").StatusAsync();

        // assert
        Assert.Equal(403, status);
    }
}
