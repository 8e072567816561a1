using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>The changes of the log as they come, for whoever watches in this process.</summary>
public sealed class ChangeFeed(ChangeLog log, INeighbours neighbours, ILogger<ChangeFeed> logger)
{
    // What is asked of the log for somebody who was away for longer than this process remembers.
    private const int ReplayMax = 1000;
    private const long ReplayPlacesMax = 200_000;

    private readonly ConcurrentDictionary<(string Topic, string Key), ConcurrentDictionary<ChangeWatch, bool>> _watches = new();
    private readonly Lock _gate = new();
    private readonly RecentChanges _recent = new();
    private readonly HashSet<long> _setAside = [];
    private string _epoch = "";
    private long _position;
    private long _began;
    private Task? _remembering;
    private TaskCompletionSource? _moved;

    /// <summary>How many watch at this moment.</summary>
    public int Count => _watches.Values.SelectMany(watches => watches.Keys).Distinct().Count();

    /// <summary>The events of a subscription. The watching begins at once, whenever the reading does.</summary>
    /// <param name="watched">What is watched.</param>
    /// <param name="after">The cursor of the event that the subscriber got last; null when it got none.</param>
    /// <param name="telling">How it is told.</param>
    /// <param name="cancellationToken">Ends the watching, also of somebody who never began to read.</param>
    public ChangeSource<TEvent, TSubject> Watch<TEvent, TSubject>(
        Watched watched, string? after, Telling<TEvent, TSubject> telling, CancellationToken cancellationToken)
        where TEvent : ChangeEvent
    {
        var watch = new ChangeWatch(watched.WaitingMax);
        foreach (var (topic, key) in watched.Things)
        {
            Enter(watch, topic, key);
        }

        cancellationToken.Register(() => Leave(watch, watched));
        return new ChangeSource<TEvent, TSubject>(this, watch, watched, after, telling);
    }

    /// <summary>Where the log was read to.</summary>
    internal ChangeCursor Now
    {
        get
        {
            lock (_gate)
            {
                return new ChangeCursor(_epoch, _position);
            }
        }
    }

    /// <summary>What happened after a cursor, in its order.</summary>
    /// <returns>Up to where that is known; null when it is not known, so that everything has to be read anew.</returns>
    internal async Task<(long Place, IReadOnlyList<LoggedChange> Changes)?> AfterAsync(ChangeCursor cursor, Watched watched, CancellationToken cancellationToken)
    {
        var (now, changes) = Recent(cursor, watched);
        if (cursor.Epoch != now.Epoch || cursor.Position < 0)
        {
            return null;
        }

        if (cursor.Position > now.Position)
        {
            // Another node was faster, or the log has lost what it had told.
            return cursor.Position <= await log.EndAsync(cancellationToken) ? (cursor.Position, []) : null;
        }

        if (changes is null)
        {
            await RememberAsync(cancellationToken);
            (now, changes) = Recent(cursor, watched);
        }

        if (changes is null && watched.Things.Count == 1 && now.Position - cursor.Position <= ReplayPlacesMax)
        {
            var (topic, key) = watched.Things.First();
            changes = await log.ReadAsync(cursor.Position, now.Position, topic, key, ReplayMax, cancellationToken);

            // What is old is removed from the log.
            changes = cursor.Position < await log.StartAsync(cancellationToken) ? null : changes;
        }

        return changes is null || changes.Count >= ReplayMax || cursor.Epoch != now.Epoch ? null : (now.Position, changes);
    }

    /// <summary>What happened after a cursor up to the end of the log as it is now, which this process may not have told yet.</summary>
    /// <returns>Up to where; null when that is not known.</returns>
    internal async Task<(long Place, IReadOnlyList<LoggedChange> Changes)?> SettleAsync(ChangeCursor began, Watched watched, CancellationToken cancellationToken)
    {
        var end = began.Epoch.Length == 0 ? 0 : await log.EndAsync(cancellationToken);
        if (end <= began.Position)
        {
            return (began.Position, []);
        }

        for (var moved = Moved; Now is var now && now.Position < end; moved = Moved)
        {
            if (now.Epoch != began.Epoch)
            {
                return null;
            }

            log.Look();
            await moved.WaitAsync(cancellationToken);
        }

        return await AfterAsync(began, watched, cancellationToken);
    }

    /// <summary>Begins at a place of a log. Those who watched before are told to read anew when it is another log.</summary>
    internal void Begin(ChangeCursor cursor)
    {
        lock (_gate)
        {
            _recent.Clear(cursor.Position);
            (_began, _remembering) = (cursor.Position, null);
            Move(cursor);
        }

        foreach (var watch in _watches.Values.SelectMany(watches => watches.Keys))
        {
            watch.Miss();
        }
    }

    /// <summary>Tells those who watch.</summary>
    internal void Tell(LoggedChange change)
    {
        lock (_gate)
        {
            _recent.Add(change);
            Move(new ChangeCursor(_epoch, change.Position));
        }

        foreach (var key in WatchedKeys.Of(change.Change.Key))
        {
            if (_watches.TryGetValue((change.Change.Topic, key), out var watches))
            {
                foreach (var (watch, _) in watches)
                {
                    watch.Tell(change);
                }
            }
        }
    }

    /// <summary>Sets a change aside that cannot be told.</summary>
    internal async Task SetAsideAsync(LoggedChange change, string reason, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Each of those who watch the thing finds it.
            if (!_setAside.Add(change.Position))
            {
                return;
            }
        }

        ChangeMeter.SetAside.Add(1, new KeyValuePair<string, object?>("topic", change.Change.Topic));
        Log.SetAside(logger, change.Position, change.Change.Topic, change.Change.Key, reason);
        await log.SetAsideAsync(change, reason, cancellationToken);
    }

    // Taken before it is looked at where the log was read to.
    private Task Moved
    {
        get
        {
            lock (_gate)
            {
                _moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _moved.Task;
            }
        }
    }

    private void Move(ChangeCursor cursor)
    {
        TaskCompletionSource? moved;
        lock (_gate)
        {
            (_epoch, _position) = cursor;
            (moved, _moved) = (_moved, null);
        }

        moved?.TrySetResult();
    }

    private (ChangeCursor Now, IReadOnlyList<LoggedChange>? Changes) Recent(ChangeCursor cursor, Watched watched)
    {
        lock (_gate)
        {
            var isKnown = cursor.Epoch == _epoch && cursor.Position >= 0 && cursor.Position <= _position;
            return (new ChangeCursor(_epoch, _position), isKnown ? _recent.After(cursor.Position, watched) : null);
        }
    }

    // What happened before this process began is only asked for when somebody comes back who was told of it by another.
    private Task RememberAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_remembering is null or { IsFaulted: true })
            {
                _remembering = LoadAsync(_epoch, _began);
            }

            return _remembering.WaitAsync(cancellationToken);
        }
    }

    private async Task LoadAsync(string epoch, long began)
    {
        await Task.Yield();
        var (from, knownFrom) = (Math.Max(0, began - RecentChanges.CountMax), Math.Max(0, began - ReplayPlacesMax));
        IReadOnlyList<LoggedChange> changes = [.. await neighbours.RecallAsync(epoch, began, CancellationToken.None)];
        if (changes is [var first, ..] && changes[^1].At - first.At >= RecentChanges.Kept)
        {
            from = first.Position - 1;
        }
        else
        {
            changes = await log.ReadAsync(from, RecentChanges.CountMax, CancellationToken.None);
        }

        var lastPlaces = await log.LastPlacesAsync(knownFrom, CancellationToken.None);
        var start = await log.StartAsync(CancellationToken.None);
        (from, knownFrom) = (Math.Max(from, start), Math.Max(knownFrom, start));
        lock (_gate)
        {
            if (began == _began)
            {
                _recent.Remember([.. changes.Where(change => change.Position <= began)], from, lastPlaces, knownFrom);
            }
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

    private void Leave(ChangeWatch watch, Watched watched)
    {
        foreach (var thing in watched.Things)
        {
            if (_watches.TryGetValue(thing, out var watches))
            {
                lock (watches)
                {
                    watches.TryRemove(watch, out _);
                    if (watches.IsEmpty)
                    {
                        _watches.TryRemove(thing, out _);
                    }
                }
            }
        }
    }
}
