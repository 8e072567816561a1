using System.Globalization;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>The length that the value of a slicing argument stands for; null for one that stands for none. Never negative.</summary>
internal static class SliceSize
{
    public static int? Of(ValueNode? literal) => literal switch
    {
        IntValueNode integer => int.TryParse(integer.Value, CultureInfo.InvariantCulture, out var size) ? Math.Max(size, 0) : int.MaxValue,
        ListValueNode list => list.Values.Length,
        _ => null,
    };

    /// <param name="value">A coerced value.</param>
    public static int? Of(object? value) => value switch
    {
        int size => Math.Max(size, 0),
        List<object?> list => list.Count,
        _ => null,
    };
}
