using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>The changes of the log as they come, for whoever watches in this process.</summary>
public sealed class ChangeFeed
{
    private const char Separator = '/';

    private readonly ConcurrentDictionary<(string Topic, string Key), ConcurrentDictionary<ChangeWatch, bool>> _watches = new();

    /// <summary>How many watch at this moment.</summary>
    public int Count => _watches.Values.SelectMany(watches => watches.Keys).Distinct().Count();

    /// <summary>
    /// The changes of some keys from now on, whenever the reading begins. For state: when changes come faster than they are read, only the newest of each key
    /// is kept, so that what waits is never more than one change a key.
    /// </summary>
    /// <param name="topic">What sort of thing.</param>
    /// <param name="keys">Which things. A thing that is a part of another has both in its key, <c>whole/part</c>; who watches the whole is told of its parts.</param>
    /// <param name="cancellationToken">Ends the watching, also of somebody who never began to read.</param>
    public IAsyncEnumerable<LoggedChange> Watch(string topic, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var watch = new ChangeWatch();
        foreach (var key in keys)
        {
            Enter(watch, topic, key);
        }

        cancellationToken.Register(() => Leave(watch, topic, keys));
        return ReadAsync(watch, cancellationToken);
    }

    /// <summary>Tells those who watch.</summary>
    internal void Tell(LoggedChange change)
    {
        var (topic, key) = (change.Change.Topic, change.Change.Key);
        Tell(topic, key, change);
        if (key.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end)
        {
            Tell(topic, key[..end], change);
        }
    }

    private void Tell(string topic, string key, LoggedChange change)
    {
        if (_watches.TryGetValue((topic, key), out var watches))
        {
            foreach (var (watch, _) in watches)
            {
                watch.Tell(change);
            }
        }
    }

    private static async IAsyncEnumerable<LoggedChange> ReadAsync(ChangeWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            yield return await watch.ReadAsync(cancellationToken);
        }
    }

    private void Enter(ChangeWatch watch, string topic, string key)
    {
        // A key that nobody watches any more is removed, so what was found may be gone before it is locked.
        while (true)
        {
            var watches = _watches.GetOrAdd((topic, key), _ => new ConcurrentDictionary<ChangeWatch, bool>());
            lock (watches)
            {
                if (_watches.TryGetValue((topic, key), out var current) && ReferenceEquals(current, watches))
                {
                    watches.TryAdd(watch, true);
                    return;
                }
            }
        }
    }

    private void Leave(ChangeWatch watch, string topic, IReadOnlyCollection<string> keys)
    {
        foreach (var key in keys)
        {
            if (_watches.TryGetValue((topic, key), out var watches))
            {
                lock (watches)
                {
                    watches.TryRemove(watch, out _);
                    if (watches.IsEmpty)
                    {
                        _watches.TryRemove((topic, key), out _);
                    }
                }
            }
        }
    }
}
