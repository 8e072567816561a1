using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>A product as it is loaded into the catalogue. A load replaces all of it.</summary>
public sealed record ProductRecord
{
    /// <summary>Stays the same for as long as the product exists.</summary>
    public required ProductId Id { get; init; }

    /// <summary>The retailer's own article number, unique.</summary>
    public required Sku Sku { get; init; }

    /// <summary>The number under the barcode: 8, 12, 13 or 14 digits of which the last is the check digit. Null without a barcode.</summary>
    public string? Gtin { get; init; }

    /// <summary>Whether it has stock.</summary>
    public ProductKind Kind { get; init; } = ProductKind.Goods;

    /// <summary>The deepest category that fits.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>The product of which this is a variant, in one size or colour; null for products that stand alone and for the parents themselves.</summary>
    public ProductId? Parent { get; init; }

    /// <summary>The codes of the attributes in which the variants of this parent differ, in the order of choosing; empty for all others.</summary>
    public IReadOnlyList<string> OptionCodes { get; init; } = [];

    /// <summary>The brand; null for what has none.</summary>
    public string? Brand { get; init; }

    /// <summary>The name in Dutch, 1 to 200 characters.</summary>
    public required string NameNl { get; init; }

    /// <summary>The name in English; null shows the Dutch one.</summary>
    public string? NameEn { get; init; }

    /// <summary>A few sentences in Dutch, plain text.</summary>
    public string DescriptionNl { get; init; } = "";

    /// <summary>A few sentences in English; null shows the Dutch ones.</summary>
    public string? DescriptionEn { get; init; }

    /// <summary>How much one piece holds, in <see cref="ContentUnit"/>, 1 or more; null when that says nothing, as for a lamp.</summary>
    public int? Content { get; init; }

    /// <summary>The unit of <see cref="Content"/>; null when that is null.</summary>
    public ContentUnit? ContentUnit { get; init; }

    /// <summary>For one piece, value added tax included, 0 or more.</summary>
    public required Money ListPrice { get; init; }

    /// <summary>Value added tax in hundredths of a percent: 2100 is 21 %.</summary>
    public required int VatRate { get; init; }

    /// <summary>From when customers see it; null hides it.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>In the order in which they are shown; the first is the one on cards.</summary>
    public IReadOnlyList<ProductImageRecord> Images { get; init; } = [];

    /// <summary>At most one value for an attribute.</summary>
    public IReadOnlyList<AttributeValueRecord> Attributes { get; init; } = [];
}

/// <summary>A picture of a product.</summary>
/// <param name="Url">Absolute, or a path below the shop's own address.</param>
/// <param name="AltNl">What it shows, in Dutch, for who cannot see it.</param>
/// <param name="AltEn">The same in English; null shows the Dutch text.</param>
public sealed record ProductImageRecord(string Url, string AltNl, string? AltEn = null);
