using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

/// <summary>Records of the tests' own, beside the demonstration data.</summary>
internal static class CatalogSamples
{
    public static CategoryRecord Shirts { get; } = new(new CategoryId(Id(1)), "t-shirts", null, "Hemden", "Shirts", 90);

    public static AttributeRecord[] Attributes { get; } =
    [
        new("size", "Maat", "Size", null, 1, true),
        new("colour", "Kleur", "Colour", null, 2, true),
        new("wash", "Wasvoorschrift", "Washing", "°C", 3, false),
    ];

    /// <summary>A shirt in two sizes.</summary>
    public static ProductRecord[] Shirt { get; } =
    [
        Product(10, "T-SHIRT", "Overhemd linnen") with { NameEn = "Linen shirt", OptionCodes = ["size"], Attributes = [new("wash", "30"), new("colour", "blauw", "blue")] },
        Product(11, "T-SHIRT-S", "Overhemd linnen S") with { Parent = new ProductId(Id(10)), Attributes = [new("size", "S"), new("colour", "blauw", "blue")] },
        Product(12, "T-SHIRT-M", "Overhemd linnen M") with { Parent = new ProductId(Id(10)), Attributes = [new("size", "M"), new("colour", "groen", "green")], Gtin = "0783750002448" },
    ];

    public static ProductRecord Product(int number, string sku, string name) => new()
    {
        Id = new ProductId(Id(number)),
        Sku = Sku.Of(sku),
        Category = Shirts.Id,
        Brand = "Weverij",
        NameNl = name,
        DescriptionNl = $"Beschrijving van {name}.",
        DescriptionEn = $"Description of {name}.",
        ListPrice = Money.Eur(number * 100),
        VatRate = 2100,
        PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number),
        Images = [new ProductImageRecord($"/images/{sku}.jpg", name, "A picture")],
    };

    public static async Task LoadAsync(this Shop shop, params ProductRecord[] products)
    {
        await shop.OpenedAsync();
        var import = shop.Service<CatalogImport>();
        await import.LoadCategoriesAsync([Shirts], TestContext.Current.CancellationToken);
        await import.LoadAttributesAsync(Attributes, TestContext.Current.CancellationToken);
        await import.LoadProductsAsync(products, TestContext.Current.CancellationToken);
    }

    public static Guid Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"0190f5fe-7cff-7000-8000-{number:x12}"));
}
