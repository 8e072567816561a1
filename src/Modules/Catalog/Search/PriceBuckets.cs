namespace Omnichannel.Graph.Catalog.Search;

/// <summary>The price ranges by which results can be narrowed. Fixed, so that a saved search stays what it was.</summary>
internal static class PriceBuckets
{
    private static readonly long[] Bounds = [500, 1000, 2500, 5000, 10000, 25000, 50000, 100000];

    public static IReadOnlyList<PriceRange> All { get; } =
        [.. Enumerable.Range(0, Bounds.Length + 1).Select(index => new PriceRange(index == 0 ? null : Bounds[index - 1], index == Bounds.Length ? null : Bounds[index]))];

    /// <summary>The number of the range that holds a price.</summary>
    public static int Of(long price)
    {
        var index = 0;
        while (index < Bounds.Length && price >= Bounds[index])
        {
            index++;
        }

        return index;
    }
}
