namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>What two lists of named things have in common and what not, each in its list's order.</summary>
internal sealed class NameDifference<T>
{
    public NameDifference(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf)
    {
        var afterByName = after.DistinctBy(nameOf).ToDictionary(nameOf, StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in before)
        {
            names.Add(nameOf(item));
            if (afterByName.TryGetValue(nameOf(item), out var persisted))
            {
                Persisted.Add((item, persisted));
            }
            else
            {
                Removed.Add(item);
            }
        }

        Added.AddRange(afterByName.Values.Where(item => !names.Contains(nameOf(item))));
    }

    public List<T> Added { get; } = [];

    public List<T> Removed { get; } = [];

    public List<(T Before, T After)> Persisted { get; } = [];
}
