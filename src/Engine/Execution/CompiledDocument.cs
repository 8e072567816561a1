using System.Collections.Concurrent;
using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A valid document with the plans of its operations, each made when it is first asked for.</summary>
internal sealed class CompiledDocument
{
    private const int IncrementalPlansMax = 16;

    private readonly ExecutableSchema _schema;
    private readonly OperationDefinitionNode[] _operations;
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ConcurrentDictionary<OperationDefinitionNode, PreparedOperation> _prepared = new();
    private readonly ConcurrentDictionary<(OperationDefinitionNode Operation, string Flags), OperationPlan> _incrementalPlans = new();
    private readonly Func<OperationDefinitionNode, OperationPlan, PreparedOperation> _prepare;
    private PreparedOperation? _only;

    /// <param name="prepare">Checks an operation's limits and works out its cost; may refuse it.</param>
    public CompiledDocument(ExecutableSchema schema, DocumentNode document, Func<OperationDefinitionNode, OperationPlan, PreparedOperation> prepare)
    {
        _schema = schema;
        _prepare = prepare;
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        UsesIncremental = IncrementalUse.In(document);
    }

    /// <summary>Whether <c>@defer</c> or <c>@stream</c> is written anywhere in it.</summary>
    public bool UsesIncremental { get; }

    /// <summary>GetOperation (6.1).</summary>
    /// <returns>Null, with the error, when the name does not determine one.</returns>
    public OperationDefinitionNode? OperationOf(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is null && _operations.Length == 1)
        {
            return _operations[0];
        }

        var found = name is null ? null : Array.Find(_operations, operation => operation.Name?.Value == name);
        if (found is null)
        {
            error = new GraphQLError(
                name is not null ? $"Unknown operation named \"{name}\"."
                : _operations.Length == 0 ? "Must provide an operation."
                : "Must provide operation name if query contains multiple operations.");
        }

        return found;
    }

    /// <exception cref="RequestRefusedException">It is past a limit.</exception>
    public PreparedOperation Prepare(OperationDefinitionNode operation)
    {
        if (_only is { } only && ReferenceEquals(only.Plan.Definition, operation))
        {
            return only;
        }

        var prepared = _prepared.GetOrAdd(
            operation, static (node, self) => self._prepare(node, new OperationPlan(self._schema, node, self._fragments, new PlanLimits())), this);
        _only ??= prepared;
        return prepared;
    }

    /// <summary>What is wrong with a subscription whose variables turn <c>@defer</c> or <c>@stream</c> on; null for nothing.</summary>
    public GraphQLError? IncrementalErrorOf(OperationDefinitionNode subscription, VariableValues variables) =>
        UsesIncremental ? new IncrementalInSubscription(_fragments, variables).Find(subscription) : null;

    /// <summary>The plan with parts, for one setting of the operation's conditions.</summary>
    public OperationPlan IncrementalPlanOf(OperationDefinitionNode operation, bool[] flags)
    {
        var key = (operation, string.Concat(flags.Select(flag => flag ? '1' : '0')));
        if (_incrementalPlans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(_schema, operation, _fragments, new PlanLimits(), flags);
        if (_incrementalPlans.Count < IncrementalPlansMax)
        {
            _incrementalPlans.TryAdd(key, plan);
        }

        return plan;
    }
}
