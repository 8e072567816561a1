using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>
/// The changes of the last while, by key, for those who come again: all of them in memory for some minutes, and for much longer whether a thing changed at all.
/// Not safe for use by several at once.
/// </summary>
internal sealed class RecentChanges
{
    /// <summary>A quarter of an hour is kept, unless that is more than this.</summary>
    public const int CountMax = 65_536;
    private const long CharactersMax = 32 * 1024 * 1024;
    private const int Slots = 1 << 18;

    /// <summary>For how long changes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);


    private readonly Queue<LoggedChange> _all = new();
    private readonly Dictionary<(string Topic, string Key), Queue<LoggedChange>> _byKey = [];

    // The last place of all things that share a slot: never too early for one of them, so nobody is spared what happened.
    private readonly long[] _lastPlaces = new long[Slots];
    private long _characters;

    /// <summary>All changes after this place are kept.</summary>
    public long Floor { get; private set; }

    /// <summary>From this place on it is known whether a thing has changed.</summary>
    public long KnownFrom { get; private set; }

    /// <summary>Begins anew: nothing is known up to a place.</summary>
    public void Clear(long place)
    {
        _all.Clear();
        _byKey.Clear();
        Array.Clear(_lastPlaces);
        _characters = 0;
        Floor = KnownFrom = place;
    }

    /// <summary>Learns what happened before it began.</summary>
    /// <param name="changes">All changes after a place, up to where it began.</param>
    /// <param name="after">That place.</param>
    /// <param name="lastPlaces">The last place of each thing that changed after an earlier place.</param>
    /// <param name="knownFrom">That earlier place.</param>
    public void Remember(
        IReadOnlyList<LoggedChange> changes, long after, IReadOnlyList<(string Topic, string Key, long Position)> lastPlaces, long knownFrom)
    {
        LoggedChange[] since = [.. _all];
        Clear(after);
        KnownFrom = knownFrom;
        foreach (var (topic, key, position) in lastPlaces)
        {
            foreach (var watched in WatchedKeys.Of(key))
            {
                Touch(topic, watched, position);
            }
        }

        foreach (var change in changes.Concat(since))
        {
            Add(change);
        }
    }

    public void Add(LoggedChange change)
    {
        _all.Enqueue(change);
        _characters += Size(change);
        foreach (var key in WatchedKeys.Of(change.Change.Key))
        {
            Touch(change.Change.Topic, key, change.Position);
            if (!_byKey.TryGetValue((change.Change.Topic, key), out var changes))
            {
                _byKey.Add((change.Change.Topic, key), changes = new Queue<LoggedChange>(1));
            }

            changes.Enqueue(change);
        }

        while (_all.Count > CountMax || _characters > CharactersMax || change.At - _all.Peek().At > Kept)
        {
            Drop();
        }
    }

    /// <summary>What happened to things after a place, in its order; null when that is not known.</summary>
    public IReadOnlyList<LoggedChange>? After(long place, Watched watched)
    {
        if (place >= Floor)
        {
            return [.. watched.Things
                .SelectMany(thing => _byKey.GetValueOrDefault(thing) ?? Enumerable.Empty<LoggedChange>())
                .Where(change => change.Position > place)
                .Distinct()
                .OrderBy(change => change.Position)];
        }

        return place >= KnownFrom && watched.Things.All(thing => _lastPlaces[SlotOf(thing.Topic, thing.Key)] <= place) ? [] : null;
    }

    private void Drop()
    {
        var oldest = _all.Dequeue();
        _characters -= Size(oldest);
        Floor = oldest.Position;
        foreach (var key in WatchedKeys.Of(oldest.Change.Key))
        {
            var changes = _byKey[(oldest.Change.Topic, key)];
            changes.Dequeue();
            if (changes.Count == 0)
            {
                _byKey.Remove((oldest.Change.Topic, key));
            }
        }
    }

    private void Touch(string topic, string key, long position)
    {
        ref var last = ref _lastPlaces[SlotOf(topic, key)];
        last = Math.Max(last, position);
    }

    private static int SlotOf(string topic, string key) => HashCode.Combine(topic, key) & (Slots - 1);

    private static long Size(LoggedChange change) => change.Change.Key.Length + change.Change.Body.Length;
}
