using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>The <c>@defer</c>s that a group of fields is executed for; empty for what is not deferred. Equal when the members are.</summary>
internal sealed class DeferUsageSet : IEquatable<DeferUsageSet>
{
    public static readonly DeferUsageSet Empty = new([]);

    private DeferUsageSet(ImmutableArray<DeferUsage> members) => Members = members;

    /// <summary>In the order in which the fields name them.</summary>
    public ImmutableArray<DeferUsage> Members { get; }

    /// <summary>
    /// The set of a field's nodes: empty when one of them is not deferred; without those inside another of the set, as that one delivers the field first.
    /// </summary>
    public static DeferUsageSet Of(IEnumerable<FieldDetail> details)
    {
        var members = new List<DeferUsage>();
        foreach (var detail in details)
        {
            if (detail.Defer is null)
            {
                return Empty;
            }

            if (!members.Contains(detail.Defer))
            {
                members.Add(detail.Defer);
            }
        }

        return new DeferUsageSet([.. members.Where(member => !HasAncestorIn(member, members))]);
    }

    public bool Equals(DeferUsageSet? other) =>
        other is not null && Members.Length == other.Members.Length && Members.All(member => other.Members.Contains(member));

    public override bool Equals(object? obj) => Equals(obj as DeferUsageSet);

    public override int GetHashCode() => Members.Aggregate(0, (hash, member) => hash ^ member.GetHashCode());

    private static bool HasAncestorIn(DeferUsage usage, List<DeferUsage> members)
    {
        for (var ancestor = usage.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (members.Contains(ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
