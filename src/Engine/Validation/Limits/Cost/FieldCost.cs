using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>The cost of a field and of all that is selected on it.</summary>
/// <param name="weight">Of the field and its arguments, as far as they are known.</param>
/// <param name="inputs">Variables whose content weighs something.</param>
/// <param name="size">How many values it returns.</param>
/// <param name="typeWeight">Of each value.</param>
/// <param name="below">What is selected on each value.</param>
internal sealed class FieldCost(int slot, double weight, List<InputWeight> inputs, ListLength size, double typeWeight, CostTerm below)
    : CostTerm(slot)
{
    /// <summary>Whether no variable changes it.</summary>
    public bool IsKnown => inputs.Count is 0 && size.IsKnown && below is KnownCost;

    public override OperationCost Evaluate(VariableValues variables, ReadOnlySpan<OperationCost> slots)
    {
        var own = weight;
        foreach (var input in inputs)
        {
            own += input.Evaluate(variables);
        }

        var count = size.Evaluate(variables);
        var each = below.In(slots);
        return new OperationCost(
            Math.Max(0, own) + (count * each.FieldCost),
            count * (Math.Max(0, typeWeight) + each.TypeCost));
    }
}
