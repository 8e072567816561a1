namespace Omnichannel.Graph.Engine.Types;

internal static class Unique
{
    /// <summary>One item for each name, at the place of the first and with the content of the last.</summary>
    public static IReadOnlyList<T> ByName<T>(IEnumerable<T> items, Func<T, string> nameOf)
    {
        var unique = new List<T>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (indexes.TryAdd(nameOf(item), unique.Count))
            {
                unique.Add(item);
            }
            else
            {
                unique[indexes[nameOf(item)]] = item;
            }
        }

        return unique;
    }
}
