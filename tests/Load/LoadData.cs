namespace Omnichannel.Graph.Load;

/// <summary>The same 20 products as in <c>reference/data.mjs</c>, in memory.</summary>
internal static class LoadData
{
    public static IReadOnlyDictionary<string, Category> Categories { get; } = Enumerable.Range(0, 5)
        .Select(index => new Category($"{index}", $"Category {index}"))
        .ToDictionary(category => category.Id);

    public static IReadOnlyList<Product> Products { get; } =
    [
        .. Enumerable.Range(0, 20).Select(index =>
            new Product($"{index}", $"Product {index}", new Money(199 + (index * 25), "EUR"), true, $"{index % 5}")),
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<StockLevel>> Stock { get; } = Products
        .Select((product, index) => (product.Id, Rows: RowsOf(index)))
        .ToDictionary(pair => pair.Id, pair => pair.Rows);

    private static IReadOnlyList<StockLevel> RowsOf(int index) =>
        [.. Enumerable.Range(0, 5).Select(row => new StockLevel($"Shop {row}", 40 + index + row, row, 40 + index))];
}

/// <summary>A row of the shop: <c>categoryId</c> is followed by a resolver, as in a database.</summary>
internal sealed record Product(string Id, string Name, Money Price, bool Listed, string CategoryId);

/// <summary>An amount in the currency's minor unit.</summary>
internal sealed record Money(int Minor, string Currency);

/// <summary>A category of products.</summary>
internal sealed record Category(string Id, string Name);

/// <summary>Pieces at one location.</summary>
internal sealed record StockLevel(string Location, int OnHand, int Held, int Available);

/// <summary>What a search may be narrowed to; nothing reads it, because no benchmark searches.</summary>
internal sealed record ProductFilter(string? Category, int? PriceMin, int? PriceMax, bool? Listed);
