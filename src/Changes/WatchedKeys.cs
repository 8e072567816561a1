namespace Omnichannel.Graph.Changes;

/// <summary>The keys under which a change can be watched.</summary>
internal static class WatchedKeys
{
    private const char Part = '/';
    private const char Crossing = '+';

    /// <summary>The thing itself, and the whole that it is a part of, or both things that it belongs to.</summary>
    public static IEnumerable<string> Of(string key)
    {
        yield return key;
        if (key.IndexOf(Crossing, StringComparison.Ordinal) is >= 0 and var middle)
        {
            yield return key[..middle];
            yield return key[(middle + 1)..];
        }
        else if (key.IndexOf(Part, StringComparison.Ordinal) is >= 0 and var end)
        {
            yield return key[..end];
        }
    }
}
