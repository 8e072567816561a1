namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>How large a selection is with every fragment written out. Counts stop at two billion.</summary>
/// <param name="Depth">Fields inside each other.</param>
/// <param name="RootFields">Fields of the selection set itself.</param>
/// <param name="Fields">Fields in all.</param>
/// <param name="Spreads">Spreads in all.</param>
/// <param name="Lists">Those of introspection's lists inside each other that can be asked for without end.</param>
/// <param name="IntrospectionDepth">As <paramref name="Depth"/>, from an introspection field on.</param>
/// <param name="IntrospectionLists">As <paramref name="Lists"/>, from an introspection field on.</param>
internal readonly record struct SelectionSize(
    int Depth, int RootFields, int Fields, int Spreads, int Lists, int IntrospectionDepth, int IntrospectionLists)
{
    /// <summary>The size of two selections in one selection set.</summary>
    public static SelectionSize operator +(SelectionSize left, SelectionSize right) => new(
        Math.Max(left.Depth, right.Depth),
        Sum(left.RootFields, right.RootFields),
        Sum(left.Fields, right.Fields),
        Sum(left.Spreads, right.Spreads),
        Math.Max(left.Lists, right.Lists),
        Math.Max(left.IntrospectionDepth, right.IntrospectionDepth),
        Math.Max(left.IntrospectionLists, right.IntrospectionLists));

    /// <summary>The size of a field with this below it.</summary>
    public SelectionSize Below(string fieldName)
    {
        var isList = fieldName is "fields" or "inputFields" or "interfaces" or "possibleTypes";
        var field = this with { Depth = Depth + 1, RootFields = 1, Fields = Sum(Fields, 1), Lists = isList ? Lists + 1 : Lists };
        return fieldName is "__schema" or "__type"
            ? field with { IntrospectionDepth = field.Depth, IntrospectionLists = field.Lists }
            : field;
    }

    /// <summary>The size of a spread of a fragment that has this size.</summary>
    public SelectionSize Spread() => this with { Spreads = Sum(Spreads, 1) };

    private static int Sum(int left, int right) => (int)Math.Min((long)left + right, int.MaxValue);
}
