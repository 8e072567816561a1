namespace Omnichannel.Graph.Data;

/// <summary>Something that reads the change log at its own pace. What it has not read stays. Registered with <c>TryAddEnumerable</c>.</summary>
public interface ILogConsumer
{
    /// <summary>The last place that it has read; null before it began.</summary>
    Task<long?> PositionAsync(GraphDbContext db, CancellationToken cancellationToken);
}
