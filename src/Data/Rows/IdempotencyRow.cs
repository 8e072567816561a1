namespace Omnichannel.Graph.Data.Rows;

/// <summary>A command that was done, and what it answered.</summary>
internal sealed class IdempotencyRow
{
    public required string CallerId { get; init; }

    public required string Operation { get; init; }

    public required Guid Key { get; init; }

    /// <summary>Of the input's JSON.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>The result's case.</summary>
    public required string CaseName { get; init; }

    /// <summary>The result as JSON.</summary>
    public required string Response { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
