using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class HttpPostTests
{
    private const string Legacy = "application/json";
    private const string Current = "application/graphql-response+json";
    private const string Hello = """{"data":{"hello":"world"}}""";

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData(Legacy, "application/json; charset=utf-8")]
    [InlineData(Current, "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/graphql-response+json;q=0.5, */*", "application/json; charset=utf-8")]
    [InlineData("text/html, */*;q=0.1", "application/json; charset=utf-8")]
    public async Task Answer_Should_HaveTheBestAcceptedType(string? accept, string expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server.PostAsync("""{"query":"{ hello }"}""", accept).WholeAsync();

        // assert
        Assert.Equal((200, expected, Hello), answer);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("image/png, application/xml")]
    public async Task Request_Should_BeRefused_When_NothingIsAcceptable(string accept)
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var status = await server.PostAsync("""{"query":"{ hello }"}""", accept).StatusAsync();

        // assert
        Assert.Equal(406, status);
    }

    [Theory]
    [InlineData("{", Legacy, 200, 200)]
    [InlineData("{", Current, 400, 400)]
    [InlineData("{ nothing }", Legacy, 200, 200)]
    [InlineData("{ nothing }", Current, 400, 422)]
    [InlineData("query A { hello } query B { hello }", Current, 400, 422)]
    [InlineData("query A($name: String!) { greet(name: $name) }", Current, 400, 422)]
    [InlineData("subscription { never }", Current, 400, 422)]
    [InlineData("{ hello failing }", Legacy, 200, 200)]
    [InlineData("{ hello failing }", Current, 200, 294)]
    public async Task Status_Should_FollowTheEdition(string query, string accept, int audit2025, int draft2026)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        await using var newer = await TestServer.StartAsync(options => options.HttpSpec = HttpSpec.Draft2026);
        var json = $$"""{"query":"{{query}}"}""";

        // act
        var statuses = (await server.PostAsync(json, accept).StatusAsync(), await newer.PostAsync(json, accept).StatusAsync());

        // assert
        Assert.Equal((audit2025, draft2026), statuses);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"not a JSON")]
    [InlineData("{\"query\":\"{ hello }\"} {}")]
    [InlineData("{\"query\":\"\\uD800\"}")]
    public async Task Body_Should_BeRefused_When_ItIsNotJson(string body)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.HttpSpec = HttpSpec.Draft2026);

        // act
        var answer = await server.PostAsync(body, Current).StatusAndBodyAsync();

        // assert
        const string expected = """{"errors":[{"message":"The request is not valid JSON in UTF-8.","extensions":{"code":"BAD_REQUEST"}}]}""";
        Assert.Equal((400, expected), answer);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":5}""")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","variables":"x"}""")]
    [InlineData("""{"query":"{ hello }","variables":[1]}""")]
    [InlineData("""{"query":"{ hello }","variables":[{}]}""")]
    [InlineData("""{"query":"{ hello }","operationName":1}""")]
    [InlineData("""{"query":"{ hello }","extensions":[]}""")]
    [InlineData("""{"query":"{ hello }","onError":"IGNORE"}""")]
    [InlineData("""[{"query":"{ hello }"}]""")]
    public async Task Body_Should_BeRefused_When_ItIsNotARequest(string body)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        await using var newer = await TestServer.StartAsync(options => options.HttpSpec = HttpSpec.Draft2026);

        // act
        var statuses = (await server.PostAsync(body).StatusAsync(), await newer.PostAsync(body).StatusAsync());

        // assert
        Assert.Equal((400, 422), statuses);
    }

    [Fact]
    public async Task Variables_Should_BeRefused_When_TheyAreTooDeep()
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var depth = 20_000;
        var body = """{"query":"{ hello }","variables":{"a":""" + new string('[', depth) + new string(']', depth) + "}}";

        // act
        var status = await server.PostAsync(body).StatusAsync();

        // assert
        Assert.Equal(400, status);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Body_Should_BeRefused_When_ItIsPastTheLimit(int excess, int expected)
    {
        // arrange
        const string query = """{"query":"{ hello }"}""";
        await using var server = await TestServer.StartAsync(options => options.MaxRequestBytes = 1000);
        var body = query + new string(' ', 1000 - query.Length + excess);

        // act
        var withLength = await server.PostAsync(body).StatusAsync();
        var chunked = await server.SendAsync(HttpMethod.Post, "", new Chunked(body), null).StatusAsync();

        // assert
        Assert.Equal((expected, expected), (withLength, chunked));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Variables_Should_BeRefused_When_TheyArePastTheLimit(int excess, int expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.MaxVariablesBytes = 100);
        var body = """{"query":"{ hello }","variables":{""" + new string(' ', 98 + excess) + "}}";

        // act
        var status = await server.PostAsync(body).StatusAsync();

        // assert
        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=a")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Body_Should_BeRefused_When_ItsTypeIsNotJson(string? contentType)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var content = new ByteArrayContent([.. """{"query":"{ hello }"}"""u8]);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        // act
        var status = await server.SendAsync(HttpMethod.Post, "", content, null).StatusAsync();

        // assert
        Assert.Equal(415, status);
    }

    [Fact]
    public async Task Query_Should_BeUnescaped()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var answer = await server.PostAsync("""{"query":"{\n greet(name: \"\u00e9\ud83d\ude00\\n\")\n}"}""").StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """{"data":{"greet":"Hello, é😀\n!"}}"""), answer);
    }

    [Theory]
    [InlineData("PUT", 201)]
    [InlineData("OPTIONS", 204)]
    [InlineData("DELETE", 405)]
    [InlineData("PATCH", 405)]
    [InlineData("QUERY", 200)]
    public async Task Method_Should_BeOneOfTheProtocols(string method, int expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync();
        var content = new StringContent("""{"query":"{ hello }"}""", System.Text.Encoding.UTF8, "application/json");

        // act
        var status = await server.SendAsync(new HttpMethod(method), "", content, null).StatusAsync();

        // assert
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Executions_Should_BeRefused_When_ThereAreTooMany()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.MaxConcurrentExecutions = 1);
        var first = server.PostAsync("""{"query":"{ gated }"}""").StatusAndBodyAsync();
        await server.Schema.GatedIsWaiting;

        // act
        using var second = await server.PostAsync("""{"query":"{ hello }"}""");

        // assert
        Assert.Equal((503, "1"), ((int)second.StatusCode, second.Headers.RetryAfter!.ToString()));
        server.Schema.OpenGate();
        Assert.Equal((200, """{"data":{"gated":"through"}}"""), await first);
        Assert.Equal(200, await server.PostAsync("""{"query":"{ hello }"}""").StatusAsync());
    }

    [Theory]
    [InlineData("br", 100, "br")]
    [InlineData("gzip, br", 100, "br")]
    [InlineData("gzip", 100, "gzip")]
    [InlineData("br;q=0, gzip", 100, "gzip")]
    [InlineData("identity", 100, null)]
    [InlineData("gzip", 10, null)]
    public async Task Answer_Should_BeCompressed_When_ItIsLong(string accepted, int length, string? expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.CompressionThreshold = 100);

        // act
        using var response = await server.PostAsync($$"""{"query":"{ long(length: {{length}}) }"}""", null, ("Accept-Encoding", accepted));

        // assert
        var encoding = response.Content.Headers.ContentEncoding.SingleOrDefault();
        Assert.Equal(expected, encoding);
        Assert.Equal($$$"""{"data":{"long":"{{{new string('x', length)}}}"}}""", await Decompress(response, encoding));
    }

    private static async Task<string> Decompress(HttpResponseMessage response, string? encoding)
    {
        var content = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(content, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(content, System.IO.Compression.CompressionMode.Decompress),
            _ => content,
        });
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Chunked : StringContent
    {
        public Chunked(string text)
            : base(text, System.Text.Encoding.UTF8, "application/json")
        {
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
