using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Samples;

/// <summary>A small Dutch department store, the same at every start.</summary>
internal static class SampleAssortment
{
    private const int HighVat = 2100;
    private const int LowVat = 900;

    private static readonly DateTimeOffset Opening = new(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string NameEn, string? Parent)[] CategoryNames =
    [
        ("Keuken", "Kitchen", null),
        ("Koffie en thee", "Coffee and tea", "Keuken"),
        ("Pannen", "Pans", "Keuken"),
        ("Wonen", "Living", null),
        ("Verlichting", "Lighting", "Wonen"),
        ("Bed en bad", "Bed and bath", "Wonen"),
        ("Buiten", "Outdoors", null),
        ("Tuin", "Garden", "Buiten"),
        ("Fietsen", "Cycling", "Buiten"),
        ("Speelgoed", "Toys", null),
    ];

    public static IReadOnlyList<CategoryRecord> Categories { get; } = [.. CategoryNames.Select((category, index) => new CategoryRecord(
        IdOf(category.Name),
        category.NameEn.ToLowerInvariant().Replace(' ', '-'),
        category.Parent is null ? null : IdOf(category.Parent),
        category.Name,
        category.NameEn,
        index))];

    public static IReadOnlyList<ProductRecord> Products { get; } = [.. SampleProducts.All.Select(ProductOf)];

    private static ProductRecord ProductOf(SampleProduct product, int index) => new()
    {
        Id = new ProductId(SampleId(2, index + 1)),
        Sku = Sku.Of(product.Sku),
        Gtin = product.Brand is null ? null : Gtin(index + 1),
        Category = IdOf(product.Category),
        Brand = product.Brand,
        NameNl = product.Name,
        DescriptionNl = product.Description,
        ListPrice = Money.Eur(product.Cents),
        VatRate = product.Sku is "KOF-1001" or "KOF-1002" or "KOF-1005" ? LowVat : HighVat,
        PublishedAt = Opening,
    };

    private static CategoryId IdOf(string name) => new(SampleId(1, Array.FindIndex(CategoryNames, category => category.Name == name) + 1));

    // Version 7 ids of one past moment, so that links to them keep working.
    private static Guid SampleId(int kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0190f5fe-7c{kind:x2}-7000-8000-{number:x12}"));

    // In the range that GS1 keeps for use inside a company (200 to 299), with a valid check digit.
    private static string Gtin(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"2087100{number:d5}");
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
