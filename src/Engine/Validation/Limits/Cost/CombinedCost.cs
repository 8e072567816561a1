using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>The sum of the costs of fields, or the greatest of the costs for different object types.</summary>
internal sealed class CombinedCost(int slot, OperationCost known, List<CostTerm> terms, bool isSum) : CostTerm(slot)
{
    public override OperationCost Evaluate(VariableValues variables, ReadOnlySpan<OperationCost> slots)
    {
        var cost = known;
        foreach (var term in terms)
        {
            cost = isSum ? cost + term.In(slots) : OperationCost.Max(cost, term.In(slots));
        }

        return cost;
    }
}
