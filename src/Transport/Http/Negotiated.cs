using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>What a request accepts.</summary>
/// <param name="SingleType">The content type of a single response; null when only streams are accepted.</param>
/// <param name="Stream">How several responses are delivered.</param>
/// <param name="Incremental">The shape of deferred parts.</param>
internal sealed record Negotiated(string? SingleType, StreamKind Stream, IncrementalFormat Incremental)
{
    /// <summary>What a request without an Accept header gets: what the audits and old clients expect.</summary>
    public static Negotiated Default { get; } = new(MediaTypes.Json, StreamKind.None, IncrementalFormat.None);

    /// <summary>Whether request errors have status 200: GraphQL over HTTP's rule for <c>application/json</c>.</summary>
    public bool IsLegacy { get; } = ReferenceEquals(SingleType, MediaTypes.Json);

    /// <summary>Which operations the response can carry.</summary>
    public AllowedOperations Operations { get; } =
        Stream == StreamKind.None ? AllowedOperations.QueryOrMutation : AllowedOperations.All;
}
