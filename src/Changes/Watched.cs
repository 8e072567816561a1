namespace Omnichannel.Graph.Changes;

/// <summary>What is watched.</summary>
/// <param name="Things">
/// Which things, each of a topic. A thing that is a part of another has both in its key, <c>whole/part</c>; who watches the whole is told of its parts. A thing that
/// belongs to two others has <c>one+other</c>; who watches either is told of it.
/// </param>
public sealed record Watched(IReadOnlyCollection<(string Topic, string Key)> Things)
{
    /// <summary>Things of one sort.</summary>
    public Watched(string topic, IReadOnlyCollection<string> keys)
        : this([.. keys.Select(key => (topic, key))])
    {
    }

    /// <summary>
    /// How many things may wait for a slow reader, each with its newest change. Past it all of them are dropped, and the whole state is told with <c>resync</c>.
    /// What must not be left out has a key of its own for each change.
    /// </summary>
    public int WaitingMax { get; init; } = 256;
}
