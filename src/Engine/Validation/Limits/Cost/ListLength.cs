using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>How many values a field returns at most: what its slicing arguments say, otherwise what is assumed.</summary>
/// <param name="known">The greatest of the lengths written in the document; null when none is.</param>
/// <param name="slices">Variables that may tell a length.</param>
/// <param name="assumed">The length where nothing tells one.</param>
internal sealed class ListLength(int? known, List<ListLength.Slice> slices, int assumed)
{
    public static ListLength One { get; } = Of(1);

    public bool IsKnown => slices.Count is 0;

    public static ListLength Of(int size) => new(size, [], 0);

    public double Evaluate(VariableValues variables)
    {
        var length = known;
        foreach (var slice in slices)
        {
            if (slice.Evaluate(variables) is { } size)
            {
                length = Math.Max(length ?? 0, size);
            }
        }

        return length ?? assumed;
    }

    /// <summary>A variable, or something in it.</summary>
    /// <param name="Path">Input fields from the variable on.</param>
    /// <param name="Default">The length where the variable is not given.</param>
    public sealed record Slice(string Variable, ReadOnlyMemory<string> Path, int? Default)
    {
        public int? Evaluate(VariableValues variables)
        {
            if (!variables.TryGet(Variable, out var value))
            {
                return Default;
            }

            foreach (var name in Path.Span)
            {
                value = value is InputObject content ? content.GetValueOrDefault(name) : null;
            }

            return SliceSize.Of(value);
        }
    }
}
