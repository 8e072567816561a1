using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.3.2, Field Selection Merging: fields that have one response name have one meaning and one shape.</summary>
/// <remarks>A near-linear check tells whether there is a conflict; only then a second walk compares pair by pair to say which.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private const int FewMax = 8;

    private Comparison? _comparison;
    private HashSet<string>? _names;

    public override NodeKinds Enters => NodeKinds.SelectionSet;

    public override void EnterSelectionSet(SelectionSetNode selectionSet, ValidationContext context)
    {
        var selections = selectionSet.Selections;
        if ((selections.Length < 2 && (selections.IsEmpty || selections[0] is not InlineFragmentNode)) || AreFieldsOfDifferentNames(selections))
        {
            return;
        }

        var comparison = _comparison ??= new Comparison(context);
        var set = comparison.Sets.Of(selectionSet, context.ParentType);
        if (!comparison.Check.FindsConflict(set))
        {
            return;
        }

        foreach (var conflict in comparison.Conflicts.Within(set))
        {
            context.Report(conflict.Message, [.. conflict.Left, .. conflict.Right]);
        }
    }

    /// <summary>Most selection sets there are: nothing to merge, and nothing to remember.</summary>
    private bool AreFieldsOfDifferentNames(ImmutableArray<SelectionNode> selections) =>
        selections.Length <= FewMax ? AreFewDifferent(selections) : AreManyDifferent(selections);

    private static bool AreFewDifferent(ImmutableArray<SelectionNode> selections)
    {
        for (var later = 0; later < selections.Length; later++)
        {
            if (selections[later] is not FieldNode field)
            {
                return false;
            }

            var name = field.ResponseName;
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (((FieldNode)selections[earlier]).ResponseName == name)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreManyDifferent(ImmutableArray<SelectionNode> selections)
    {
        _names ??= new HashSet<string>(StringComparer.Ordinal);
        _names.Clear();
        foreach (var selection in selections)
        {
            if (selection is not FieldNode field || !_names.Add(field.ResponseName))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Comparison
    {
        public Comparison(ValidationContext context)
        {
            var budget = new ComparisonBudget(context.Options.MaxFieldComparisons);
            Sets = new FieldSets(context);
            Check = new FieldMergeCheck(Sets, budget);
            Conflicts = new FieldConflicts(context, Sets, budget, context.Options.MaxErrors);
        }

        public FieldSets Sets { get; }

        public FieldMergeCheck Check { get; }

        public FieldConflicts Conflicts { get; }
    }
}
