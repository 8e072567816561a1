using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>How a subscription tells what it watches.</summary>
/// <typeparam name="TEvent">Its event.</typeparam>
/// <typeparam name="TSubject">What an event shows.</typeparam>
public sealed record Telling<TEvent, TSubject>
    where TEvent : ChangeEvent
{
    /// <summary>What one change tells; null when it tells this subscriber nothing, also because it may not see it any more.</summary>
    /// <exception cref="FormatException">The change cannot be understood. It is set aside, and the whole state told instead.</exception>
    public required Func<Change, CancellationToken, ValueTask<Told<TSubject>?>> Change { get; init; }

    /// <summary>Whether a change means that all is to be read anew, as it tells too much to be told one by one; null where none does.</summary>
    public Func<Change, bool>? MeansResync { get; init; }

    /// <summary>
    /// Everything that is watched, as it is now. Read after the watching has begun, so that what comes later is told. Null where that is too much to be told: the
    /// subscriber is told to ask for it.
    /// </summary>
    public Func<CancellationToken, Task<IReadOnlyList<Told<TSubject>>>>? State { get; init; }

    /// <summary>Makes the event; without a subject when there is nothing to show and all is said with its mark.</summary>
    public required Func<EventMark, TSubject?, TEvent> Event { get; init; }
}
