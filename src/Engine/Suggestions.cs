namespace Omnichannel.Graph.Engine;

/// <summary>Finds the names that somebody who mistyped may have meant.</summary>
internal static class Suggestions
{
    private const int ShownMax = 5;

    /// <summary>A sentence that begins with a space, such as <c> Did you mean "name"?</c>; empty when no name is near.</summary>
    public static string DidYouMean(string input, IEnumerable<string> names) => Sentence(null, Near(input, names));

    /// <summary>The names near the input, the nearest first.</summary>
    public static IReadOnlyList<string> Near(string input, IEnumerable<string> names)
    {
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        var distance = new LexicalDistance(input);
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (distance.Measure(name, threshold) is { } measured)
            {
                near[name] = measured;
            }
        }

        return [.. near.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, NaturalComparer.Instance).Select(pair => pair.Key)];
    }

    /// <summary>The sentence for names that are already chosen, of which five are shown.</summary>
    public static string Sentence(string? what, IReadOnlyList<string> names) => names.Count is 0
        ? ""
        : $" Did you mean {(what is null ? "" : what + " ")}{OrList([.. names.Take(ShownMax).Select(name => $"\"{name}\"")])}?";

    /// <summary>Items as a sentence lists alternatives: <c>a, b, or c</c>.</summary>
    public static string OrList(IReadOnlyList<string> items) => ListOf("or", items);

    /// <summary>Items as a sentence lists things together: <c>a, b, and c</c>.</summary>
    public static string AndList(IReadOnlyList<string> items) => ListOf("and", items);

    private static string ListOf(string conjunction, IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {conjunction} {items[^1]}",
    };
}
