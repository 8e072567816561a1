using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>An operation's cost, as far as it is known without variables. Made once for an operation; safe from many threads.</summary>
internal sealed class CostPlan
{
    private readonly CostTerm _total;
    private readonly CostTerm[] _terms;

    private CostPlan(CostTerm total, CostTerm[] terms, IReadOnlyList<GraphQLError> errors)
    {
        _total = total;
        _terms = terms;
        Errors = errors;
    }

    /// <summary>Slicing arguments that are missing or too many; an operation with errors is not executed.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether the cost is the same for all variables.</summary>
    public bool IsConstant => _total is KnownCost;

    /// <summary>Works out what does not depend on variables.</summary>
    /// <param name="document">A valid document within its limits.</param>
    /// <param name="operation">An operation of the document.</param>
    public static CostPlan Compile(CostModel model, DocumentNode document, OperationDefinitionNode operation)
    {
        var compiler = new CostCompiler(model, document);
        try
        {
            var total = compiler.Compile(operation);
            return new CostPlan(total, [.. compiler.Terms], compiler.Errors);
        }
        catch (ValidationAbortedException aborted)
        {
            return new CostPlan(KnownCost.None, [], [aborted.Error]);
        }
    }

    /// <summary>The cost with the variables of a request.</summary>
    public OperationCost Evaluate(VariableValues variables)
    {
        if (_total is KnownCost known)
        {
            return known.Cost;
        }

        var slots = new OperationCost[_terms.Length];
        foreach (var term in _terms)
        {
            slots[term.Slot] = term.Evaluate(variables, slots);
        }

        return _total.In(slots);
    }
}
