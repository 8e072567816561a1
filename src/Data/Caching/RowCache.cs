using System.Collections.Concurrent;

namespace Omnichannel.Graph.Data.Caching;

/// <summary>Rows that this node has read and that nobody has changed since, as far as it has heard. For what is shown; what decides a sale is read from the database.</summary>
/// <remarks>The same row is given to many requests at the same time, so nobody changes it.</remarks>
/// <param name="options">How much is remembered.</param>
/// <param name="clock">Tells when a row is too old.</param>
/// <param name="keptMax">How long a row is remembered at most, where that is shorter than the options say.</param>
public sealed class RowCache<TKey, TRow>(CacheOptions options, TimeProvider clock, TimeSpan? keptMax = null)
    where TKey : notnull
    where TRow : class
{
    private readonly TimeSpan _keptMax = keptMax < options.KeptMax ? keptMax.Value : options.KeptMax;
    private readonly ConcurrentDictionary<TKey, Place> _places = new();

    /// <summary>The rows of some keys.</summary>
    /// <param name="keys">Each once.</param>
    /// <param name="load">Reads the rows that are not remembered from the database.</param>
    /// <returns>The rows that exist.</returns>
    public async ValueTask<IReadOnlyDictionary<TKey, TRow>> LoadAsync(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> load)
    {
        if (options.CountMax == 0)
        {
            return await load(keys);
        }

        var now = clock.GetUtcNow();
        var found = new Dictionary<TKey, TRow>(keys.Count);
        List<TKey>? missing = null;
        foreach (var key in keys)
        {
            if (_places.TryGetValue(key, out var place) && place.Row is { } row && now < place.Until)
            {
                found.Add(key, row);
            }
            else
            {
                (missing ??= []).Add(key);
            }
        }

        if (missing is not null)
        {
            await LoadAsync(missing, found, load, now);
        }

        return found;
    }

    /// <summary>The row of a key has changed.</summary>
    public void Forget(TKey key) => _places.TryRemove(key, out _);

    /// <summary>Any row may have changed.</summary>
    public void Clear() => _places.Clear();

    // The places are taken before the rows are read. A change that is heard of meanwhile takes them away, and then what was read is not remembered.
    private async Task LoadAsync(List<TKey> missing, Dictionary<TKey, TRow> found, Func<IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> load, DateTimeOffset now)
    {
        var taken = Take(missing, now);
        try
        {
            foreach (var (key, row) in await load(missing))
            {
                found.Add(key, row);
                if (taken is not null)
                {
                    _places.TryUpdate(key, new Place(row, now + _keptMax), taken);
                }
            }
        }
        finally
        {
            if (taken is not null)
            {
                missing.ForEach(key => _places.TryRemove(KeyValuePair.Create(key, taken)));
            }
        }
    }

    private Place? Take(List<TKey> missing, DateTimeOffset now)
    {
        if (_places.Count + missing.Count > options.CountMax && !MakeRoom(missing.Count, now))
        {
            return null;
        }

        var taken = new Place(null, now + _keptMax);
        missing.ForEach(key => _places[key] = taken);
        return taken;
    }

    private bool MakeRoom(int count, DateTimeOffset now)
    {
        foreach (var (key, place) in _places)
        {
            if (place.Until <= now)
            {
                _places.TryRemove(KeyValuePair.Create(key, place));
            }
        }

        return _places.Count + count <= options.CountMax;
    }

    // A class, so that two places are the same only when they are one.
    private sealed class Place(TRow? row, DateTimeOffset until)
    {
        public TRow? Row => row;

        public DateTimeOffset Until => until;
    }
}
