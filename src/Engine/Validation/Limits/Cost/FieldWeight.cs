namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What is known of a field's cost before an operation selects it.</summary>
/// <param name="Weight">Of the field itself, once for each of its parents.</param>
/// <param name="TypeWeight">Of each value it returns.</param>
/// <param name="IsList">Whether it returns many values.</param>
/// <param name="UnknownSize">How many, where nothing says.</param>
internal sealed record FieldWeight(double Weight, double TypeWeight, bool IsList, int UnknownSize, ListSize? ListSize);
