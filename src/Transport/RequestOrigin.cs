using System.Security.Claims;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport;

/// <summary>Where a request came from, and what its transport can carry.</summary>
internal readonly struct RequestOrigin
{
    public required ClaimsPrincipal User { get; init; }

    /// <summary>What the response depends on beside document, variables and user.</summary>
    public required string Audience { get; init; }

    /// <summary>Whether documents that are not trusted are executed too.</summary>
    public required bool MaySendAnyDocument { get; init; }

    public required IServiceProvider Services { get; init; }

    public required AllowedOperations AllowedOperations { get; init; }

    public IncrementalFormat IncrementalFormat { get; init; }

    public CostReporting CostReporting { get; init; }
}
