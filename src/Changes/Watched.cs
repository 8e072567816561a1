namespace Omnichannel.Graph.Changes;

/// <summary>What is watched.</summary>
/// <param name="Topic">What sort of thing.</param>
/// <param name="Keys">Which things. A thing that is a part of another has both in its key, <c>whole/part</c>; who watches the whole is told of its parts.</param>
public sealed record Watched(string Topic, IReadOnlyCollection<string> Keys)
{
    /// <summary>
    /// How many things may wait for a slow reader, each with its newest change. Past it all of them are dropped, and the whole state is told with <c>resync</c>.
    /// What must not be left out has a key of its own for each change.
    /// </summary>
    public int WaitingMax { get; init; } = 256;
}
