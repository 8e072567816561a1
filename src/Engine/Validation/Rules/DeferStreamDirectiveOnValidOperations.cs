using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>
/// Incremental delivery, Defer And Stream Directives Are Used On Valid Operations: a subscription defers and streams nothing, unless an <c>if</c> argument
/// can turn it off.
/// </summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class DeferStreamDirectiveOnValidOperations : ValidationRule
{
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _spreads = [];
    private HashSet<string> _visited = [];

    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Operation is not OperationType.Subscription)
        {
            return;
        }

        _visited = new HashSet<string>(StringComparer.Ordinal);
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
            if (CanBeLeftOut(selection))
            {
                continue;
            }

            clean &= HasNoUnconditional(selection, context) & IsCleanBelow(selection, context);
        }

        context.Ascend();
        return clean;
    }

    private bool IsCleanBelow(SelectionNode selection, ValidationContext context) => selection switch
    {
        FieldNode { SelectionSet: { } selected } => IsClean(selected, context),
        InlineFragmentNode inline => IsClean(inline.SelectionSet, context),
        FragmentSpreadNode spread => IsSpreadClean(spread, context),
        _ => true,
    };

    private bool IsSpreadClean(FragmentSpreadNode spread, ValidationContext context)
    {
        var name = spread.Name.Value;
        if (_clean.Contains(name) || !_visited.Add(name) || context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        _spreads.Add(spread);
        var clean = IsClean(fragment.SelectionSet, context);
        _spreads.RemoveAt(_spreads.Count - 1);
        return clean;
    }

    private bool HasNoUnconditional(SelectionNode selection, ValidationContext context)
    {
        var clean = true;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not (DeferStream.Defer or DeferStream.Stream)
                || DeferStream.ValueOf(directive, "if") is BooleanValueNode { Value: false } or VariableNode)
            {
                continue;
            }

            var (name, word) = directive.Name.Value is DeferStream.Defer ? ("defer", "Defer") : ("stream", "Stream");
            List<SyntaxNode> nodes = [directive, .. Enumerable.Reverse(_spreads)];
            context.Report(
                $"{word} directive not supported on subscription operations. Disable `@{name}` by setting the `if` argument to `false`.", nodes);
            clean = false;
        }

        return clean;
    }

    private static bool CanBeLeftOut(SelectionNode selection) =>
        (DeferStream.Find(selection.Directives, "skip") is { } skip
            && DeferStream.ValueOf(skip, "if") is not BooleanValueNode { Value: false })
        || (DeferStream.Find(selection.Directives, "include") is { } include
            && DeferStream.ValueOf(include, "if") is not (null or BooleanValueNode { Value: true }));
}
