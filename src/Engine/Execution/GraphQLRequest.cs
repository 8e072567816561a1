using System.Security.Claims;
using System.Text.Json;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>One request, whichever transport brought it.</summary>
public sealed record GraphQLRequest
{
    /// <summary>
    /// The document, UTF-8. Must stay unchanged until <see cref="RequestExecutor.ExecuteAsync(GraphQLRequest, CancellationToken)"/> has completed.
    /// </summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The trusted document's id, for telemetry; null for a document that came with the request.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, a JSON object; undefined or null when there are none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's <c>extensions</c>; undefined when there are none.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>What an error does to the data around it; null for the server's default.</summary>
    public ErrorBehavior? OnError { get; init; }

    /// <summary>Which operations the transport can carry: a GET cannot carry a mutation.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>How deferred and streamed parts may be delivered; with <see cref="IncrementalFormat.None"/> they come with the rest.</summary>
    public IncrementalFormat IncrementalFormat { get; init; }

    /// <summary>Whether the response tells the operation's cost in <c>extensions.operationCost</c>, and whether it runs at all.</summary>
    public CostReporting CostReporting { get; init; }

    /// <summary>Who asks. Never null; an anonymous caller has no authenticated identity.</summary>
    public ClaimsPrincipal User { get; init; } = Anonymous;

    /// <summary>
    /// What the response depends on beside document, variables and caller, such as language and channel. Requests of different audiences never share a
    /// response.
    /// </summary>
    public string Audience { get; init; } = "";

    /// <summary>The parent of the root fields; null where their resolvers need none.</summary>
    public object? RootValue { get; init; }

    /// <summary>Where resolvers take their services from; the transport's scope.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Nobody in particular.</summary>
    internal static ClaimsPrincipal Anonymous { get; } = new(new ClaimsIdentity());
}
