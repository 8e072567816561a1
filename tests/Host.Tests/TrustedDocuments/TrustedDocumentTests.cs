using System.Security.Cryptography;
using System.Text;

using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Tests.TrustedDocuments;

public sealed class TrustedDocumentTests : IDisposable
{
    private const string Document = "query Hello { hello }";
    private const string Answer = """{"data":{"hello":"world"}}""";
    private const string Untrusted = "PERSISTED_QUERY_REQUIRED";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("hello.graphql", Document, "hello")]
    [InlineData("relay.json", """{"abc":"query Hello { hello }"}""", "abc")]
    [InlineData("apollo.json", """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"x","name":"Hello","type":"query","body":"query Hello { hello }"}]}""", "x")]
    public async Task Document_Should_BeFound_ByItsIdAndHash(string file, string content, string id)
    {
        // arrange
        await using var server = await StartAsync(file, content, _ => { });

        // act
        var byId = await server.PostAsync($$"""{"documentId":"{{id}}"}""").StatusAndBodyAsync();
        var byHash = await server.GetAsync($"?documentId=sha256:{Hash}").StatusAndBodyAsync();
        var byApollo = await server.PostAsync(Persisted(Hash)).StatusAndBodyAsync();
        var unknown = await server.PostAsync("""{"documentId":"other"}""", "application/graphql-response+json").StatusAsync();
        var mismatch = await server.PostAsync($$"""{"documentId":"{{id}}","query":"{ hello }"}""").StatusAsync();

        // assert
        Assert.Equal(((200, Answer), (200, Answer), (200, Answer), 400, 400), (byId, byHash, byApollo, unknown, mismatch));
    }

    [Fact]
    public async Task Others_Should_BeRefusedOnEveryTransport_When_TrustedOnesAreRequired()
    {
        // arrange
        await using var server = await StartAsync("hello.graphql", Document, options =>
        {
            options.Documents.Required = true;
            options.MaxBatchSize = 2;
        });
        using var socket = await TestSocket.ConnectAsync(server);
        var token = await server.SendAsync(HttpMethod.Put, "", null, null).StatusAndBodyAsync();

        // act
        await socket.SubscribeAsync("1", "{ hello }");
        string[] answers =
        [
            (await server.PostAsync("""{"query":"{ hello }"}""").StatusAndBodyAsync()).Body,
            (await server.GetAsync("?query=%7Bhello%7D").StatusAndBodyAsync()).Body,
            (await server.PostAsync("""[{"query":"{ hello }"}]""").StatusAndBodyAsync()).Body,
            (await server.PostAsync("""{"query":"subscription { never }"}""", "text/event-stream").StatusAndBodyAsync()).Body,
            (await server.PostAsync(Persisted(Hash.Replace('a', 'b'), "{ hello }")).StatusAndBodyAsync()).Body,
            await socket.ReceiveAsync(),
            await SingleConnectionAsync(server, token.Body),
        ];

        // assert
        Assert.All(answers, answer => Assert.Contains(Untrusted, answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_Should_BeExecutedByItsText_When_ItIsTrusted()
    {
        // arrange
        await using var server = await StartAsync("hello.graphql", Document, options => options.Documents.Required = true);

        // act
        var answer = await server.PostAsync($$"""{"query":"{{Document}}"}""").StatusAndBodyAsync();

        // assert
        Assert.Equal((200, Answer), answer);
    }

    [Fact]
    public async Task Others_Should_BeExecuted_When_TheCallerIsTrusted()
    {
        // arrange
        await using var server = await StartAsync("hello.graphql", Document, options =>
        {
            options.Documents.Required = true;
            options.IsTrustedCaller = context => context.Request.Headers["X-Tool"] == "secret";
        });

        // act
        var answer = await server.PostAsync("""{"query":"{ hello }"}""", null, ("X-Tool", "secret")).StatusAndBodyAsync();

        // assert
        Assert.Equal((200, Answer), answer);
    }

    [Fact]
    public async Task Hash_Should_BeRegistered_When_ItComesWithItsDocument()
    {
        // arrange
        await using var server = await TestServer.StartAsync(options => options.Documents.MaxRegistered = 1);
        const string other = "{ hello }";
        var otherHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(other)));

        // act
        var before = await server.PostAsync(Persisted(Hash)).StatusAndBodyAsync();
        var registering = await server.PostAsync(Persisted(Hash, Document)).StatusAndBodyAsync();
        var after = await server.PostAsync(Persisted(Hash)).StatusAndBodyAsync();
        var wrong = await server.PostAsync(Persisted(otherHash, Document)).StatusAsync();
        await server.PostAsync(Persisted(otherHash, other)).StatusAsync();
        var pushedOut = await server.PostAsync(Persisted(Hash)).StatusAndBodyAsync();

        // assert
        const string notFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""";
        Assert.Equal((200, Answer), registering);
        Assert.Equal((200, Answer), after);
        Assert.Equal(400, wrong);
        Assert.Equal((notFound, notFound), (before.Body, pushedOut.Body));
    }

    [Fact]
    public async Task Hash_Should_BeRefused_When_NothingCanBeRegistered()
    {
        // arrange
        await using var server = await TestServer.StartAsync();

        // act
        var (_, body) = await server.PostAsync(Persisted(Hash)).StatusAndBodyAsync();
        var both = await server.PostAsync(Persisted(Hash, Document)).StatusAndBodyAsync();

        // assert
        const string notSupported = """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""";
        Assert.Equal((notSupported, (200, Answer)), (body, both));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Persisted(string hash, string? query = null)
    {
        var member = query is null ? "" : $"\"query\":\"{query}\",";
        return $$$$"""{{{{{member}}}}"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{hash}}}}"}}}""";
    }

    private static async Task<string> SingleConnectionAsync(TestServer server, string token)
    {
        const string request = """{"query":"{ hello }","extensions":{"operationId":"1"}}""";
        await server.PostAsync(request, null, ("X-GraphQL-Event-Stream-Token", token)).StatusAsync();
        using var stream = await server.GetAsync("", "text/event-stream", ("X-GraphQL-Event-Stream-Token", token));
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        string? line;
        do
        {
            line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (line?.StartsWith("data", StringComparison.Ordinal) == false);

        return line ?? "";
    }

    private Task<TestServer> StartAsync(string file, string content, Action<TransportOptions> configure)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), content);
        return TestServer.StartAsync(options =>
        {
            options.Documents.Path = _folder.FullName;
            configure(options);
        });
    }
}
