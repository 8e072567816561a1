using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>
/// Spec 5.2.4.1, Single Root Field: a subscription selects one field at its root, not one of introspection's,
/// and neither skips nor includes by condition there.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
internal sealed class SingleFieldSubscriptions : ValidationRule
{
    private const string TopLevel = "top level field";

    public override NodeKinds Enters => NodeKinds.Operation;

    public override void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (operation.Operation is not OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var who = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var fields = new RootFields(root, context);
        fields.Collect(operation.SelectionSet);
        if (fields.Conditions.Count > 0)
        {
            context.Report($"{who} must not use `@skip` or `@include` directives in the top level selection.", fields.Conditions);
            return;
        }

        if (fields.ByResponseName.Count is 0)
        {
            context.Report($"{who} must select one {TopLevel}.", operation.SelectionSet);
        }
        else if (fields.ByResponseName.Count > 1)
        {
            context.Report($"{who} must select only one {TopLevel}.", [.. fields.ByResponseName.Skip(1).SelectMany(group => group.Value)]);
        }

        foreach (var nodes in fields.ByResponseName.Values)
        {
            if (((FieldNode)nodes[0]).Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report($"{who} must not select an introspection {TopLevel}.", nodes);
            }
        }
    }

    private sealed class RootFields(ObjectType root, ValidationContext context)
    {
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

        public OrderedDictionary<string, List<SyntaxNode>> ByResponseName { get; } = new(StringComparer.Ordinal);

        public List<SyntaxNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            context.Descend();
            foreach (var selection in selectionSet.Selections)
            {
                if (ConditionOf(selection) is { } condition)
                {
                    Conditions.Add(condition);
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread:
                        Collect(spread);
                        break;
                    default:
                        break;
                }
            }

            context.Ascend();
        }

        private static DirectiveNode? ConditionOf(SelectionNode selection) =>
            DeferStream.Find(selection.Directives, "skip") ?? DeferStream.Find(selection.Directives, "include");

        private void Add(FieldNode field)
        {
            if (!ByResponseName.TryGetValue(field.ResponseName, out var nodes))
            {
                nodes = [];
                ByResponseName.Add(field.ResponseName, nodes);
            }

            nodes.Add(field);
        }

        private void Collect(FragmentSpreadNode spread)
        {
            var name = spread.Name.Value;
            if (!_visited.Contains(name)
                && context.Fragments.Find(name) is { } fragment
                && Applies(fragment.TypeCondition)
                && _visited.Add(name))
            {
                Collect(fragment.SelectionSet);
            }
        }

        private bool Applies(NamedTypeNode condition) =>
            context.NamedTypeOf(condition) is { } type && context.Schema.IsPossibleType(type, root);
    }
}
