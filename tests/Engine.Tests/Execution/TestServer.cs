using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Execution;

/// <summary>An executor over a bound schema, asked in text and answering in JSON.</summary>
internal sealed class TestServer(RequestExecutor executor)
{
    /// <summary>What incremental delivery declares.</summary>
    public const string IncrementalSdl =
        """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        """;

    public RequestExecutor Executor => executor;

    public static TestServer Of(string sdl, Action<SchemaBinder> bind, RequestExecutorOptions? options = null)
    {
        var binder = new SchemaBinder(SchemaBuilder.Build(Parser.ParseDocument(new Source(sdl))));
        bind(binder);
        return new TestServer(new RequestExecutor(binder.Build(), options));
    }

    public static GraphQLRequest Request(string document, string? variables = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables),
    };

    public Task<string> AskAsync(string document, string? variables = null) => AskAsync(Request(document, variables));

    public async Task<string> AskAsync(GraphQLRequest request)
    {
        var (_, text) = await AnswerAsync(request);
        return text;
    }

    public async Task<(ResultKind Kind, string Text)> AnswerAsync(GraphQLRequest request)
    {
        var single = Assert.IsType<SingleResult>(await executor.ExecuteAsync(request, TestContext.Current.CancellationToken));
        await using (single)
        {
            return (single.Kind, single.Body.ToString());
        }
    }

    public async Task<StreamResult> OpenAsync(GraphQLRequest request) =>
        Assert.IsType<StreamResult>(await executor.ExecuteAsync(request, TestContext.Current.CancellationToken), exactMatch: false);

    /// <summary>All responses of a stream, to its end.</summary>
    public async Task<List<string>> StreamAsync(GraphQLRequest request)
    {
        var responses = new List<string>();
        await using var stream = await OpenAsync(request);
        await foreach (var response in stream)
        {
            responses.Add(response.ToString());
            response.Dispose();
        }

        return responses;
    }

    /// <summary>The messages of a response's errors.</summary>
    public static IReadOnlyList<string> MessagesOf(string response) =>
        [.. JsonNode.Parse(response)!["errors"]?.AsArray().Select(error => (string)error!["message"]!) ?? []];
}
