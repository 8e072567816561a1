namespace Omnichannel.Graph.Host.Demo;

/// <summary>Numbers that look drawn by lot and are the same at every start, on every machine (FNV-1a).</summary>
internal static class DemoChance
{
    private const uint Offset = 2_166_136_261;
    private const uint Prime = 16_777_619;

    /// <param name="about">What the number is drawn for.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <returns>0 or more, less than <paramref name="count"/>.</returns>
    public static int Of(ReadOnlySpan<char> about, int count) => (int)(Mixed(Hash(Offset, about)) % (uint)count);

    /// <inheritdoc cref="Of(ReadOnlySpan{char}, int)"/>
    public static int Of(ReadOnlySpan<char> about, ReadOnlySpan<char> and, int count) => (int)(Mixed(Hash(Hash(Offset, about), and)) % (uint)count);

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash * Prime;
    }

    // The last characters would otherwise show in the lowest digits.
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        return hash ^ (hash >> 16);
    }
}
