using System.Globalization;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Demo;

/// <summary>A small Dutch department store, the same at every start.</summary>
internal static class DemoAssortment
{
    private static readonly (string Name, string? Parent)[] CategoryNames =
    [
        ("Keuken", null),
        ("Koffie en thee", "Keuken"),
        ("Pannen", "Keuken"),
        ("Wonen", null),
        ("Verlichting", "Wonen"),
        ("Bed en bad", "Wonen"),
        ("Buiten", null),
        ("Tuin", "Buiten"),
        ("Fietsen", "Buiten"),
        ("Speelgoed", null),
    ];

    public static IReadOnlyList<Category> Categories { get; } =
        [.. CategoryNames.Select(category => new Category { Id = IdOf(category.Name), Name = category.Name, Parent = category.Parent is null ? null : IdOf(category.Parent) })];

    public static IReadOnlyList<Product> Products { get; } = [.. DemoProducts.All.Select(ProductOf)];

    private static Product ProductOf(DemoProduct product, int index) => new()
    {
        Id = new ProductId(DemoId(2, index + 1)),
        Sku = Sku.Of(product.Sku),
        Ean = product.Brand is null ? null : Ean(index + 1),
        Name = product.Name,
        Brand = product.Brand,
        Description = product.Description,
        Category = IdOf(product.Category),
        ListPrice = Money.Eur(product.Cents),
    };

    private static CategoryId IdOf(string name) => new(DemoId(1, Array.FindIndex(CategoryNames, category => category.Name == name) + 1));

    // Version 7 ids of one past moment, so that links to them keep working.
    private static Guid DemoId(int kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0190f5fe-7c{kind:x2}-7000-8000-{number:x12}"));

    // In the range that GS1 keeps for use inside a company (200 to 299), with a valid check digit.
    private static string Ean(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"2087100{number:d5}");
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
