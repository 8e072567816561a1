namespace Omnichannel.Graph.Host.Demo;

/// <summary>The families of products of a leaf: those that are written out, those of each brand, and the retailer's own.</summary>
internal static class DemoFamilies
{
    // The retailer's own brand, and what it costs in percent of the cheapest other.
    private static readonly (string Brand, int Percent)[] _ownBrands = [("Klaverhof", 85), ("Klaverhof Basis", 70)];

    public static IEnumerable<DemoFamily> Of(DemoLeaf leaf) =>
        leaf.Classics.Select(classic => DemoFamily.Of(leaf, classic)).Concat(leaf.Lines.SelectMany(line => Of(leaf, line)));

    private static IEnumerable<DemoFamily> Of(DemoLeaf leaf, DemoLine line)
    {
        var brands = line.Brands.Select((brand, index) => (Brand: brand, Percent: 100 + (index * 9)));
        foreach (var (brand, percent) in leaf.IsService ? brands : brands.Concat(_ownBrands))
        {
            foreach (var size in line.Sizes)
            {
                if (line.HasVariants)
                {
                    yield return DemoFamily.Of(leaf, line, brand, percent, size, line.Values);
                    continue;
                }

                foreach (var value in line.Values)
                {
                    yield return DemoFamily.Of(leaf, line, brand, percent, size, [value]);
                }
            }
        }
    }
}
