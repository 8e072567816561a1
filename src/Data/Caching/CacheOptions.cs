namespace Omnichannel.Graph.Data.Caching;

/// <summary>How much each node remembers of what it has read.</summary>
public sealed record CacheOptions
{
    /// <summary>Rows in each cache, 0 or more; 0 remembers nothing.</summary>
    public int CountMax { get; init; } = 20_000;

    /// <summary>How long a row is remembered at most. What changes is forgotten long before that; this is for a node that is cut off from the change log.</summary>
    public TimeSpan KeptMax { get; init; } = TimeSpan.FromSeconds(10);
}
