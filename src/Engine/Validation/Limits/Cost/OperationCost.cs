namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What executing an operation costs at most.</summary>
/// <param name="FieldCost">Weights of the fields executed: 1 for a field that returns objects and 0 for others, where <c>@cost</c> does not say.</param>
/// <param name="TypeCost">Weights of the values returned: 1 for an object and 0 for others, where <c>@cost</c> does not say.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>Both costs together.</summary>
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    /// <summary>The greater of each.</summary>
    internal static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));
}
