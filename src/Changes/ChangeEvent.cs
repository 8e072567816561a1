using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Changes;

/// <summary>What every event of a subscription says beside what changed: <c>cursor</c>, <c>version</c> and <c>resync</c>.</summary>
/// <param name="Mark">Of which thing, which version, and where in the log.</param>
public abstract record ChangeEvent(EventMark Mark) : IVersionedEvent
{
    /// <summary>What <c>after</c> takes to go on from here.</summary>
    public string Cursor => new ChangeCursor(Mark.Epoch, Mark.CursorPosition).ToString();

    /// <summary>The version of what changed, 0 where the event tells nothing but to read anew.</summary>
    public int Version => (int)Mark.Version;

    /// <inheritdoc/>
    public bool Resync => Mark.Resync;

    /// <inheritdoc/>
    public string Key => Mark.Key;

    /// <inheritdoc/>
    public long Place => Mark.Position;

    long IVersionedEvent.Version => Mark.Version;
}

/// <summary>Which thing an event is about, and where it stands.</summary>
public readonly record struct EventMark
{
    internal EventMark(string epoch, string key, long version, long position, long cursorPosition, bool resync)
    {
        (Epoch, Key, Version, Position, CursorPosition, Resync) = (epoch, key, version, position, cursorPosition, resync);
    }

    internal string Epoch { get; }

    internal string Key { get; }

    internal long Version { get; }

    internal long Position { get; }

    internal long CursorPosition { get; }

    internal bool Resync { get; }
}
