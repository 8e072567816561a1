using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>
/// Incremental delivery, Defer And Stream Directives Are Used On Valid Root Field: the root fields of mutations and subscriptions are neither deferred nor
/// streamed.
/// </summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class DeferStreamDirectiveOnRootField : ValidationRule
{
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);
    private HashSet<string> _visited = [];
    private string _rootDescription = "";

    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Operation is OperationType.Query || context.Schema.RootType(operation.Operation) is not { } rootType)
        {
            return;
        }

        _visited = new HashSet<string>(StringComparer.Ordinal);
        _rootDescription = $"{(operation.Operation is OperationType.Mutation ? "mutation" : "subscription")} type \"{rootType}\"";
        if (IsClean(operation.SelectionSet, context))
        {
            _clean.UnionWith(_visited);
        }
    }

    private bool IsClean(SelectionSetNode selectionSet, ValidationContext context)
    {
        var clean = true;
        context.Descend();
        foreach (var selection in selectionSet.Selections)
        {
            clean &= selection switch
            {
                FieldNode field => HasNo(DeferStream.Stream, "Stream", field, context),
                InlineFragmentNode inline => HasNo(DeferStream.Defer, "Defer", inline, context) & IsClean(inline.SelectionSet, context),
                FragmentSpreadNode spread => IsSpreadClean(spread, context),
                _ => true,
            };
        }

        context.Ascend();
        return clean;
    }

    private bool IsSpreadClean(FragmentSpreadNode spread, ValidationContext context)
    {
        var name = spread.Name.Value;
        if (!_visited.Add(name) || context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        return HasNo(DeferStream.Defer, "Defer", spread, context) & (_clean.Contains(name) || IsClean(fragment.SelectionSet, context));
    }

    private bool HasNo(string name, string word, SelectionNode selection, ValidationContext context)
    {
        if (DeferStream.Find(selection.Directives, name) is not { } directive)
        {
            return true;
        }

        context.Report($"{word} directive cannot be used on root {_rootDescription}.", directive);
        return false;
    }
}
