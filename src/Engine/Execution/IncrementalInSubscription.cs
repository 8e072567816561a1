using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// Finds a <c>@defer</c> or <c>@stream</c> that a variable turns on in a subscription, whose events are never sent in parts. Validation refuses those that are
/// always on; the reference implementation finds these while it executes an event, here the subscription is refused.
/// </summary>
internal sealed class IncrementalInSubscription(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The error; null when all of them are off.</summary>
    public GraphQLError? Find(OperationDefinitionNode operation) => Find(operation.SelectionSet);

    // The parser bounds the depth of selection sets, and a valid document has no circle of fragments.
    private GraphQLError? Find(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                FragmentSpreadNode spread when _visited.Add(spread.Name.Value) => fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet,
                _ => null,
            };
            if ((ErrorOf(selection.Directives) ?? (inner is null ? null : Find(inner))) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? ErrorOf(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (name is "defer" or "stream" && IsOn(directive))
            {
                return new GraphQLError(
                    $"`@{name}` directive not supported on subscription operations. Disable `@{name}` by setting the `if` argument to `false`.", [directive]);
            }
        }

        return null;
    }

    private bool IsOn(DirectiveNode directive) => directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "if")?.Value switch
    {
        BooleanValueNode constant => constant.Value,
        VariableNode variable => !variables.TryGet(variable.Name.Value, out var value) || value is not false,
        _ => true,
    };
}
