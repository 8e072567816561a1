namespace Omnichannel.Graph.Lists;

/// <summary>What the client knew of an entry when it edited it.</summary>
/// <param name="version">The version that it had last heard of.</param>
/// <param name="own">
/// What it has changed itself since, and so knows without having heard of it. A change of its own that was made on top of one that it does not know is not among
/// these: it does not know what came of it.
/// </param>
internal sealed class SeenEntry(int version, HashSet<(EntryParts Part, int Version)> own)
{
    /// <summary>The parts of which the client knows what this edit made of them.</summary>
    public EntryParts Known { get; private set; }

    public bool Includes(EntryParts part, int change) => change <= version || own.Contains((part, change));

    /// <summary>Takes note of a change by this edit.</summary>
    /// <returns>The version of the change.</returns>
    public int Changed(EntryParts part, int before, int after)
    {
        if (Includes(part, before))
        {
            own.Add((part, after));
            Known |= part;
        }

        return after;
    }
}

/// <summary>The parts of an entry that are changed apart from each other.</summary>
[Flags]
internal enum EntryParts
{
    None = 0,

    /// <summary>That somebody wants it.</summary>
    Wanted = 1,

    Quantity = 2,

    Text = 4,

    Note = 8,

    Checked = 16,

    Removed = 32,
}
