using Omnichannel.Graph.Host.Tests.Support;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class HttpGetTests
{
    private const string Hello = "?query=%7Bhello%7D";

    [Fact]
    public async Task Query_Should_BeAnswered()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server
            .GetAsync("?query=query+Q(%24name%3AString!)%7Bgreet(name%3A%24name)%7D&variables=%7B%22name%22%3A%22a%2Bb%22%7D&operationName=Q&extensions=")
            .StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """{"data":{"greet":"Hello, a+b!"}}"""), answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query=%7Bhello%7D&variables=%5B%5D")]
    [InlineData("?query=%7Bhello%7D&variables=%7B")]
    [InlineData("?query=%7Bhello%7D&extensions=1")]
    public async Task Request_Should_BeRefused_When_ItIsNotWellFormed(string queryString)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var status = await server.GetAsync(queryString).StatusAsync();

        // assert
        Assert.Equal(400, status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task Mutation_Should_BeRefused(string accept)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        using var response = await server.GetAsync("?query=query%20A%7Bhello%7Dmutation%20B%7Becho(v%3A%22x%22)%7D&operationName=B", accept);

        // assert
        Assert.Equal((405, "POST"), ((int)response.StatusCode, string.Join(',', response.Content.Headers.Allow)));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "https://shop.example.evil.com", 403)]
    [InlineData("Origin", "https://shop.example", 200)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    [InlineData("Content-Language", "nl", 200)]
    public async Task Request_Should_BeRefused_When_AnotherSiteSentIt(string header, string value, int expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.AllowedOrigins.Add("https://shop.example"));

        // act
        var plain = await server.GetAsync(Hello, null, (header, value)).StatusAsync();
        var preflighted = await server.GetAsync(Hello, null, (header, value), ("GraphQL-Preflight", "1")).StatusAsync();

        // assert
        Assert.Equal((expected, 200), (plain, preflighted));
    }

    [Fact]
    public async Task Request_Should_NeedAHeader_When_TheServerSaysSo()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.RequireGetPreflight = true);

        // act
        var plain = await server.GetAsync(Hello).StatusAsync();
        var preflighted = await server.GetAsync(Hello, null, ("Apollo-Require-Preflight", "true")).StatusAsync();

        // assert
        Assert.Equal((403, 200), (plain, preflighted));
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json, text/plain", 415)]
    public async Task Request_Should_BeRefused_When_ItHasAContentTypeOtherThanJson(string contentType, int expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        // act
        var status = await server.SendAsync(HttpMethod.Get, Hello, content, null).StatusAsync();

        // assert
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Page_Should_NotBeShown_When_TheServerIsInProduction()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var status = await server.GetAsync("", "text/html").StatusAsync();

        // assert
        Assert.Equal(406, status);
    }

    [Fact]
    public async Task Schema_Should_BeDownloadable()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        await using var closed = await TestServer.StartAsync(options => options.SchemaDownload = false);

        // act
        var answer = await server.Http.GetStringAsync(server.Url + "/schema.graphql", TestContext.Current.CancellationToken);
        using var none = await closed.Http.GetAsync(closed.Url + "/schema.graphql", TestContext.Current.CancellationToken);

        // assert
        Assert.StartsWith("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT\n\nscalar Upload\n", answer);
        Assert.Equal(404, (int)none.StatusCode);
    }
}
