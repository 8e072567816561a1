using System.Text;

using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Tests.Http;

public sealed class MultipartUploadTests
{
    private const string Operations = """{"query":"mutation($file: Upload!) { read(file: $file) }","variables":{"file":null}}""";

    private static readonly (string, string) Preflight = ("GraphQL-Preflight", "1");
    private static readonly Action<TransportOptions> OneFile = options => (options.MaxUploadFiles, options.MaxUploadBytes) = (1, 100_000);

    [Theory]
    [InlineData(5)]
    [InlineData(100_000)]
    public async Task File_Should_BeReadable(int length)
    {
        // arrange
        await using var server = await TestServer.StartAsync(OneFile);
        var text = new string('x', length);

        // act
        var answer = await SendAsync(server, Operations, """{"0":["variables.file"]}""", text, Preflight).StatusAndBodyAsync();

        // assert
        Assert.Equal((200, $$$"""{"data":{"read":"notes.txt: {{{text}}}"}}"""), answer);
    }

    [Theory]
    [InlineData(Operations, """{"0":["variables.file"]}""", 100_001, 413)]
    [InlineData(Operations, """{"0":["variables.file"],"1":["variables.file"]}""", 1, 400)]
    [InlineData(Operations, """{"0":["variables.other"]}""", 1, 400)]
    [InlineData(Operations, """{"0":["query"]}""", 1, 400)]
    [InlineData(Operations, """{"0":[]}""", 1, 400)]
    [InlineData(Operations, """{"1":["variables.file"]}""", 1, 400)]
    [InlineData(Operations, "[]", 1, 400)]
    [InlineData("[]", """{"0":["variables.file"]}""", 1, 400)]
    [InlineData("{", """{"0":["variables.file"]}""", 1, 400)]
    public async Task Request_Should_BeRefused_When_ItIsNotAsSpecified(string operations, string map, int length, int expected)
    {
        // arrange
        await using var server = await TestServer.StartAsync(OneFile);

        // act
        var status = await SendAsync(server, operations, map, new string('x', length), Preflight).StatusAsync();

        // assert
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Request_Should_BeRefused_When_ABrowserCouldSendItFromAnotherSite()
    {
        // arrange
        await using var server = await TestServer.StartAsync(OneFile);

        // act
        var status = await SendAsync(server, Operations, """{"0":["variables.file"]}""", "x").StatusAsync();

        // assert
        Assert.Equal(403, status);
    }

    [Fact]
    public async Task Upload_Should_BeRefused_When_ItIsNotAFile()
    {
        // arrange
        await using var server = await TestServer.StartAsync(OneFile);

        // act
        var (_, body) = await server.PostAsync(Operations.Replace("null", "\"x\"", StringComparison.Ordinal)).StatusAndBodyAsync();

        // assert
        Assert.Contains("Upload must be a file of a multipart request", body, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(
        TestServer server, string operations, string map, string file, params (string, string)[] headers)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent(map), "map" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "0", "notes.txt" },
        };
        return server.SendAsync(HttpMethod.Post, "", content, null, headers);
    }
}
