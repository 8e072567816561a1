using System.Collections.Concurrent;

namespace Omnichannel.Graph.Modules.Tests.Lists;

/// <summary>What a list has to be: all that was added and not removed, with quantities that are the sum of what everybody made of them.</summary>
internal sealed class ListModelOfTests
{
    private readonly ConcurrentDictionary<Guid, bool> _removed = new();
    private readonly ConcurrentDictionary<Guid, int> _sums = new();

    public HashSet<Guid> Added { get; } = [];

    /// <summary>Counts an edit that got its answer.</summary>
    public void Count(Device.Edit edit, string outcome)
    {
        if (edit.IsRemoval && outcome == "DONE")
        {
            _removed[edit.Entry] = true;
        }

        if (outcome is "DONE" or "MERGED" or "REVIVED")
        {
            _sums.AddOrUpdate(edit.Entry, edit.Delta, (_, sum) => sum + edit.Delta);
        }
    }

    /// <summary>An entry is gone only when a removal was done, and there only with all that was added up.</summary>
    public IEnumerable<string> Differences(Device device) =>
        from entry in Added
        let shown = device.QuantityOf(entry)
        let expected = Device.QuantityAtFirst + _sums.GetValueOrDefault(entry)
        where shown != expected && (shown != 0 || !_removed.ContainsKey(entry))
        select $"entry {entry} has {shown}, and should have {expected}";
}
