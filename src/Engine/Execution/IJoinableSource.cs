namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// The source of a shared subscription that may be joined at any time: who joins gets first what it lacks, by the field's argument <c>after</c>, and then what all
/// get. It is what a handler gives; read as a stream it is that of a single subscriber.
/// </summary>
public interface IJoinableSource
{
    /// <summary>What happens from the opening on, for everybody.</summary>
    IAsyncEnumerable<object?> Live { get; }

    /// <summary>What one lacks who joins. Asked for once it is sure to get all that comes, so that nothing is missing between the two.</summary>
    /// <param name="after">The cursor of the event that it got last; null when it got none.</param>
    /// <param name="cancellationToken">Ends it when nobody is left.</param>
    Task<CatchUp> MissingAsync(string? after, CancellationToken cancellationToken);
}

/// <summary>What somebody lacks.</summary>
/// <param name="Events">In their order.</param>
/// <param name="Place">Everything up to this place is in them, or was known.</param>
public sealed record CatchUp(IReadOnlyList<IVersionedEvent> Events, long Place)
{
    private Dictionary<string, long>? _versions;

    /// <summary>Whether an event that comes later brings nothing new.</summary>
    public bool Knows(IVersionedEvent later) =>
        !later.Resync && (later.Place <= Place || (Events.Count > 0 && Versions().TryGetValue(later.Key, out var version) && later.Version <= version));

    private Dictionary<string, long> Versions()
    {
        if (Volatile.Read(ref _versions) is { } known)
        {
            return known;
        }

        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var told in Events)
        {
            versions[told.Key] = told.Version;
        }

        Volatile.Write(ref _versions, versions);
        return versions;
    }
}
