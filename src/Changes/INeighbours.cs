using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>The other nodes, which read the same log: what one has read, all of them hear at once. Nothing depends on it but how soon.</summary>
public interface INeighbours
{
    /// <summary>Whether what others announce arrives at this moment. While it does not, the log is looked at more often.</summary>
    bool IsListening { get; }

    /// <summary>Hears what others announce, and from whom it missed something: null then.</summary>
    void Listen(Action<ChangePage?> heard);

    /// <summary>Tells the others. Neither waits nor fails.</summary>
    void Announce(ChangePage page);

    /// <summary>What was announced before, without a gap up to a place of a log; empty where nothing of it is known any more.</summary>
    Task<IReadOnlyList<LoggedChange>> RecallAsync(string epoch, long until, CancellationToken cancellationToken);
}

/// <summary>Changes that follow each other in the log.</summary>
/// <param name="Epoch">Which log.</param>
/// <param name="After">The place after which they follow.</param>
/// <param name="Changes">All changes of the log after that place, up to the last of them; empty when they are too large to be announced.</param>
public sealed record ChangePage(string Epoch, long After, IReadOnlyList<LoggedChange> Changes);
