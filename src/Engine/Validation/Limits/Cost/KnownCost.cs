using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>A cost that no variable changes.</summary>
internal sealed class KnownCost(OperationCost cost) : CostTerm(-1)
{
    public static KnownCost None { get; } = new(default);

    public OperationCost Cost { get; } = cost;

    public override OperationCost Evaluate(VariableValues variables, ReadOnlySpan<OperationCost> slots) => Cost;

    public override OperationCost In(ReadOnlySpan<OperationCost> slots) => Cost;
}
