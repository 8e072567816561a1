using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>
/// Explains a selection set in which <see cref="FieldMergeCheck"/> finds a conflict: every pair of fields, in the reference implementation's order.
/// </summary>
/// <remarks>
/// Takes quadratic time, which the budget and the number of errors bound. Pairs that were compared for one selection set are not reported for another.
/// </remarks>
/// <param name="conflictsMax">How many conflicts of a selection set are of interest.</param>
internal sealed class FieldConflicts(ValidationContext context, FieldSets sets, ComparisonBudget budget, int conflictsMax)
{
    private readonly ComparedPairs<FieldSet, FragmentDefinitionNode> _comparedWithFragment = new();
    private readonly ComparedPairs<FragmentDefinitionNode, FragmentDefinitionNode> _comparedFragments = new();

    public List<FieldConflict> Within(FieldSet set)
    {
        var conflicts = new List<FieldConflict>();
        foreach (var group in set.ByResponseName.Values)
        {
            CollectWithin(group, conflicts);
        }

        for (var index = 0; index < set.Fragments.Count; index++)
        {
            CollectBetween(set, set.Fragments[index], false, conflicts);
            for (var later = index + 1; later < set.Fragments.Count; later++)
            {
                CollectBetween(set.Fragments[index], set.Fragments[later], false, conflicts);
            }
        }

        return conflicts;
    }

    private void CollectWithin(List<SelectedField> group, List<FieldConflict> conflicts)
    {
        for (var index = 0; index < group.Count; index++)
        {
            for (var later = index + 1; later < group.Count; later++)
            {
                Compare(group[index], group[later], false, conflicts);
                if (conflicts.Count > conflictsMax)
                {
                    return;
                }
            }
        }
    }

    private void CollectBetween(FieldSet set, FragmentDefinitionNode fragment, bool exclusive, List<FieldConflict> conflicts)
    {
        budget.Spend(1);
        if (set.Fields.Count is 0 || !_comparedWithFragment.Add(set, fragment, exclusive))
        {
            return;
        }

        var other = sets.Of(fragment);
        if (ReferenceEquals(set, other))
        {
            return;
        }

        CollectBetween(set, other, exclusive, conflicts);
        context.Descend();
        foreach (var spread in other.Fragments)
        {
            CollectBetween(set, spread, exclusive, conflicts);
        }

        context.Ascend();
    }

    private void CollectBetween(FragmentDefinitionNode left, FragmentDefinitionNode right, bool exclusive, List<FieldConflict> conflicts)
    {
        budget.Spend(1);
        if (ReferenceEquals(left, right)
            || _comparedFragments.Contains(right, left, exclusive)
            || !_comparedFragments.Add(left, right, exclusive))
        {
            return;
        }

        var leftSet = sets.Of(left);
        var rightSet = sets.Of(right);
        CollectBetween(leftSet, rightSet, exclusive, conflicts);
        context.Descend();
        foreach (var spread in rightSet.Fragments)
        {
            CollectBetween(left, spread, exclusive, conflicts);
        }

        foreach (var spread in leftSet.Fragments)
        {
            CollectBetween(spread, right, exclusive, conflicts);
        }

        context.Ascend();
    }

    private void CollectBetween(FieldSet left, FieldSet right, bool exclusive, List<FieldConflict> conflicts)
    {
        if (left.Fields.Count is 0 || right.Fields.Count is 0)
        {
            return;
        }

        foreach (var (name, leftFields) in left.ByResponseName)
        {
            budget.Spend(1);
            if (!right.ByResponseName.TryGetValue(name, out var rightFields))
            {
                continue;
            }

            foreach (var leftField in leftFields)
            {
                foreach (var rightField in rightFields)
                {
                    Compare(leftField, rightField, exclusive, conflicts);
                    if (conflicts.Count > conflictsMax)
                    {
                        return;
                    }
                }
            }
        }
    }

    private void Compare(SelectedField left, SelectedField right, bool parentsExclusive, List<FieldConflict> conflicts)
    {
        budget.Spend(1);
        if (left.IsPlain
            && right.IsPlain
            && ReferenceEquals(left.Type, right.Type)
            && left.Node.Name.Value == right.Node.Name.Value)
        {
            return;
        }

        var exclusive = parentsExclusive || left.IsExclusiveOf(right);
        if (ReasonOf(left, right, exclusive) is { } reason)
        {
            conflicts.Add(FieldConflict.Between(left, right, reason));
        }
        else if (left.Node.SelectionSet is not null && right.Node.SelectionSet is not null)
        {
            context.Descend();
            var below = Below(sets.Below(left), sets.Below(right), exclusive);
            context.Ascend();
            if (below.Count > 0)
            {
                conflicts.Add(FieldConflict.Above(below, left, right));
            }
        }
    }

    private string? ReasonOf(SelectedField left, SelectedField right, bool exclusive)
    {
        var (leftName, rightName) = (left.Node.Name.Value, right.Node.Name.Value);
        if (!exclusive && leftName != rightName)
        {
            return $"\"{FieldConflict.Abbreviate(leftName)}\" and \"{FieldConflict.Abbreviate(rightName)}\" are different fields";
        }

        if (!exclusive && !ArgumentComparison.AreSame(left.Node.Arguments, right.Node.Arguments, budget))
        {
            return "they have differing arguments";
        }

        if (left.Stream is not null || right.Stream is not null)
        {
            return StreamReasonOf(left.Stream?.Arguments, right.Stream?.Arguments);
        }

        return left.Type is not null && right.Type is not null && ResponseShape.Differs(left.Type, right.Type)
            ? $"they return conflicting types \"{left.Type}\" and \"{right.Type}\""
            : null;
    }

    private string StreamReasonOf(ImmutableArray<ArgumentNode>? left, ImmutableArray<ArgumentNode>? right)
    {
        const string reason = "they have overlapping stream directives";
        return left is not null && right is not null && ArgumentComparison.AreSame(left.Value, right.Value, budget)
            ? $"{reason}. See https://github.com/graphql/defer-stream-wg/discussions/100"
            : reason;
    }

    private List<FieldConflict> Below(FieldSet left, FieldSet right, bool exclusive)
    {
        var conflicts = new List<FieldConflict>();
        CollectBetween(left, right, exclusive, conflicts);
        foreach (var fragment in right.Fragments)
        {
            CollectBetween(left, fragment, exclusive, conflicts);
        }

        foreach (var fragment in left.Fragments)
        {
            CollectBetween(right, fragment, exclusive, conflicts);
        }

        foreach (var leftFragment in left.Fragments)
        {
            foreach (var rightFragment in right.Fragments)
            {
                CollectBetween(leftFragment, rightFragment, exclusive, conflicts);
            }
        }

        return conflicts;
    }
}
