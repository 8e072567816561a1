using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>A part of an operation's cost: known, or to be worked out with the variables of a request.</summary>
/// <param name="slot">Where its value is kept while a cost is worked out; negative for a known cost.</param>
internal abstract class CostTerm(int slot)
{
    public int Slot { get; } = slot;

    /// <summary>Its cost, once those of the terms before it are in their slots.</summary>
    public abstract OperationCost Evaluate(VariableValues variables, ReadOnlySpan<OperationCost> slots);

    public virtual OperationCost In(ReadOnlySpan<OperationCost> slots) => slots[Slot];
}
