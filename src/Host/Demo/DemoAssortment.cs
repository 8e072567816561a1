using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What a Dutch retailer sells: 300 categories and 5,000 products, the same at every start.</summary>
internal sealed class DemoAssortment
{
    public const int ProductCount = 5000;

    private DemoAssortment(IReadOnlyList<CategoryRecord> categories, IReadOnlyList<ProductRecord> products)
    {
        Categories = categories;
        Products = products;
        Sold = [.. products.Where(product => product.OptionCodes.Count == 0)];
        Goods = [.. Sold.Where(product => product.Kind is ProductKind.Goods)];
    }

    public static IReadOnlyList<AttributeRecord> Attributes { get; } =
    [
        new("type", "Soort", "Kind", null, 1, IsFacet: true),
        new("flavour", "Smaak", "Flavour", null, 2, IsFacet: true),
        new("scent", "Geur", "Scent", null, 3, IsFacet: true),
        new("size", "Maat", "Size", null, 4, IsFacet: true),
        new("colour", "Kleur", "Colour", null, 5, IsFacet: true),
        new("label", "Keurmerk", "Label", null, 6, IsFacet: true),
    ];

    public IReadOnlyList<CategoryRecord> Categories { get; }

    /// <summary>By category, in the order of the shop; parents before their variants.</summary>
    public IReadOnlyList<ProductRecord> Products { get; }

    /// <summary>What a customer can take: all but the parents of variants.</summary>
    public IReadOnlyList<ProductRecord> Sold { get; }

    /// <summary>What has stock.</summary>
    public IReadOnlyList<ProductRecord> Goods { get; }

    /// <param name="today">The day of the start; products came before it.</param>
    public static DemoAssortment Of(DateOnly today)
    {
        var (categories, leaves) = AssortmentReader.Read();
        var families = Chosen([.. leaves.Select(leaf => DemoFamilies.Of(leaf).ToList())]);
        var numbers = new Dictionary<string, int>();
        var products = new List<ProductRecord>(ProductCount);
        foreach (var family in families.SelectMany(leaf => leaf))
        {
            var last = numbers.GetValueOrDefault(family.Leaf.Letters, 2000);
            products.AddRange(family.Products(last + 1, products.Count, today));
            numbers[family.Leaf.Letters] = last + family.Count;
        }

        return new DemoAssortment([.. categories.Select(Category)], products);
    }

    // From each leaf its first family, then from each its second, until there are enough.
    private static List<List<DemoFamily>> Chosen(IReadOnlyList<List<DemoFamily>> leaves)
    {
        List<List<DemoFamily>> chosen = [.. leaves.Select(_ => new List<DemoFamily>())];
        var left = ProductCount;
        for (var turn = 0; left > 0 && leaves.Any(leaf => leaf.Count > turn); turn++)
        {
            for (var index = 0; index < leaves.Count; index++)
            {
                if (leaves[index].Count > turn && leaves[index][turn].Count <= left)
                {
                    chosen[index].Add(leaves[index][turn]);
                    left -= leaves[index][turn].Count;
                }
            }
        }

        return left == 0 ? chosen : throw new InvalidOperationException($"The assortment is {left} products short.");
    }

    private static CategoryRecord Category(DemoCategory category) => new(
        DemoIds.Category(category.Number),
        string.Create(CultureInfo.InvariantCulture, $"C{category.Number:d3}"),
        category.Parent is { } parent ? DemoIds.Category(parent) : null,
        category.Name.Nl,
        category.Name.En,
        category.Number);
}
