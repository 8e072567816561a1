using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Whether a document asks for parts.</summary>
internal static class IncrementalUse
{
    public static bool In(DocumentNode document) => document.Definitions.Any(definition => definition switch
    {
        OperationDefinitionNode operation => In(operation.SelectionSet),
        FragmentDefinitionNode fragment => In(fragment.SelectionSet),
        _ => false,
    });

    // The parser bounds the depth of selection sets.
    private static bool In(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                _ => null,
            };
            if (IsIncremental(selection.Directives) || (inner is not null && In(inner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIncremental(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "defer" or "stream")
            {
                return true;
            }
        }

        return false;
    }
}
