using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>The field sets of a document, each made once.</summary>
internal sealed class FieldSets(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, FieldSet> _sets = [];

    public FieldSet Of(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (!_sets.TryGetValue(selectionSet, out var set))
        {
            set = new FieldSet(_sets.Count);
            _sets.Add(selectionSet, set);
            Collect(selectionSet, parentType, set, []);
        }

        return set;
    }

    public FieldSet Of(FragmentDefinitionNode fragment) => Of(fragment.SelectionSet, context.NamedTypeOf(fragment.TypeCondition));

    /// <summary>What is selected on a field; only for fields with a selection set.</summary>
    public FieldSet Below(SelectedField field) => Of(field.Node.SelectionSet!, field.Type?.Named);

    private void Collect(SelectionSetNode selectionSet, NamedType? parentType, FieldSet set, HashSet<FragmentDefinitionNode> fragments)
    {
        context.Descend();
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    set.Fields.Add(new SelectedField(field, parentType));
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    Collect(inline.SelectionSet, context.NamedTypeOf(condition), set, fragments);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, parentType, set, fragments);
                    break;
                case FragmentSpreadNode spread when context.Fragments.Find(spread.Name.Value) is { } fragment && fragments.Add(fragment):
                    set.Fragments.Add(fragment);
                    break;
                default:
                    break;
            }
        }

        context.Ascend();
    }
}
