using System.Runtime.CompilerServices;
using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Changes;

/// <summary>
/// The events of a subscription. First what the subscriber lacks: what happened after its cursor, or the whole state with <c>resync</c> where it has none or that is
/// not known any more. Then what happens, each version of a thing once and none older than one before.
/// </summary>
public sealed class ChangeSource<TEvent, TSubject> : IAsyncEnumerable<TEvent>, IJoinableSource
    where TEvent : ChangeEvent
{
    private static readonly CatchUp _nothingKnown = new([], 0);

    private readonly ChangeFeed _feed;
    private readonly ChangeWatch _watch;
    private readonly Watched _watched;
    private readonly string? _after;
    private readonly Telling<TEvent, TSubject> _telling;

    internal ChangeSource(ChangeFeed feed, ChangeWatch watch, Watched watched, string? after, Telling<TEvent, TSubject> telling)
    {
        _feed = feed;
        _watch = watch;
        _watched = watched;
        _after = after;
        _telling = telling;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<object?> Live => ReadAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var known = await MissingAsync(_after, cancellationToken);
        foreach (var missing in known.Events)
        {
            yield return (TEvent)missing;
        }

        await foreach (var told in ReadAsync(cancellationToken))
        {
            if (!known.Knows(told))
            {
                known = told.Resync ? _nothingKnown : known;
                yield return told;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<CatchUp> MissingAsync(string? after, CancellationToken cancellationToken)
    {
        if (ChangeCursor.Parse(after) is not { } cursor || await _feed.AfterAsync(cursor, _watched, cancellationToken) is not { } missing)
        {
            return await StateAsync(cancellationToken);
        }

        var newest = missing.Changes.GroupBy(change => (change.Change.Topic, change.Change.Key)).Select(changes => changes.Last()).OrderBy(change => change.Position).ToList();
        if (newest.Count > _watched.WaitingMax)
        {
            return await StateAsync(cancellationToken);
        }

        var events = new List<TEvent>(newest.Count);
        foreach (var change in newest)
        {
            var (understood, told) = await TellAsync(change, cursor.Epoch, cancellationToken);
            if (!understood)
            {
                return await StateAsync(cancellationToken);
            }

            events.AddRange(told is null ? [] : [told]);
        }

        return new CatchUp(events, missing.Place);
    }

    private async IAsyncEnumerable<TEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = _nothingKnown;
        while (true)
        {
            var change = await _watch.ReadAsync(cancellationToken);
            var (understood, told) = change is null ? (false, null) : await TellAsync(change, _feed.Now.Epoch, cancellationToken);
            if (!understood)
            {
                known = await StateAsync(cancellationToken);
                foreach (var state in known.Events)
                {
                    yield return (TEvent)state;
                }
            }
            else if (told is not null && !known.Knows(told))
            {
                yield return told;
            }
        }
    }

    private async Task<CatchUp> StateAsync(CancellationToken cancellationToken)
    {
        ChangeMeter.Resync.Add(1, new KeyValuePair<string, object?>("topic", _watched.Things.First().Topic));

        // Before the state is read: whatever is told later is in it, or comes.
        var began = _feed.Now;
        var state = _telling.State is { } read ? await read(cancellationToken) : null;
        var known = state?.ToDictionary(told => told.Key, told => told.Version) ?? [];

        // The state may hold what is not told yet. Its cursor is after that, or who comes back to it would be told again what is older than what they saw.
        var meanwhile = await _feed.SettleAsync(began, _watched, cancellationToken);
        var later = state is not null && meanwhile is { } settled ? await ToldLaterAsync(settled.Changes, known, cancellationToken) : [];
        var (place, cursor) = meanwhile is { } last ? (last.Place, last.Place) : (began.Position, ChangeCursor.Partial);

        // A state of nothing is told as well: who comes back must not go on with what they had.
        List<Told<TSubject>> told = state is null or [] ? [new Told<TSubject>("", 0, default!), .. later] : [.. state, .. later];
        var events = told.Select((one, index) => _telling.Event(
            new EventMark(began.Epoch, one.Key, one.Version, place, index == told.Count - 1 ? cursor : ChangeCursor.Partial, resync: index < told.Count - later.Count), one.Subject));
        return new CatchUp([.. events], place);
    }

    private async Task<List<Told<TSubject>>> ToldLaterAsync(IReadOnlyList<LoggedChange> changes, Dictionary<string, long> known, CancellationToken cancellationToken)
    {
        List<Told<TSubject>> later = [];
        foreach (var change in changes)
        {
            if (await UnderstandAsync(change, cancellationToken) is (true, { } told) && told.Version > known.GetValueOrDefault(told.Key, long.MinValue))
            {
                later.Add(told);
            }
        }

        return later;
    }

    private async ValueTask<(bool Understood, TEvent? Told)> TellAsync(LoggedChange change, string epoch, CancellationToken cancellationToken)
    {
        var (understood, told) = await UnderstandAsync(change, cancellationToken);
        return (understood, told is null ? null : _telling.Event(new EventMark(epoch, told.Key, told.Version, change.Position, change.Position, resync: false), told.Subject));
    }

    private async ValueTask<(bool Understood, Told<TSubject>? Told)> UnderstandAsync(LoggedChange change, CancellationToken cancellationToken)
    {
        if (change.Change.Body.Length == 0 || _telling.MeansResync?.Invoke(change.Change) == true)
        {
            return (false, null);
        }

        try
        {
            return (true, await _telling.Change(change.Change, cancellationToken));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            await _feed.SetAsideAsync(change, exception.Message, cancellationToken);
            return (false, null);
        }
    }
}
