namespace Omnichannel.Graph.Changes;

/// <summary>The keys under which a change can be watched.</summary>
internal static class WatchedKeys
{
    private const char Separator = '/';

    /// <summary>The thing itself, and the whole that it is a part of.</summary>
    public static IEnumerable<string> Of(string key)
    {
        yield return key;
        if (key.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end)
        {
            yield return key[..end];
        }
    }
}
