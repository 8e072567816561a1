using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>Something that is sold.</summary>
internal sealed class Product
{
    /// <summary>The <see cref="PublishedAt"/> of what is hidden.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    public required ProductId Id { get; init; }

    /// <summary>Unique; a <see cref="Kernel.Sku"/>.</summary>
    public required string Sku { get; set; }

    /// <summary>As printed; null for articles without a barcode of their own.</summary>
    public string? Gtin { get; set; }

    /// <summary>Without leading zeros, because scanners differ in how many they send.</summary>
    public string? GtinKey { get; set; }

    public ProductKind Kind { get; set; }

    /// <summary>The deepest category that fits.</summary>
    public CategoryId Category { get; set; }

    /// <summary>The product of which this is a variant.</summary>
    public ProductId? Parent { get; set; }

    /// <summary>The attributes in which the variants differ, separated by commas; empty without variants.</summary>
    public string OptionCodes { get; set; } = "";

    /// <summary>Null for what has none, such as cut flowers.</summary>
    public string? Brand { get; set; }

    public string NameNl { get; set; } = "";

    /// <summary>The Dutch name when it was never translated.</summary>
    public string NameEn { get; set; } = "";

    public string DescriptionNl { get; set; } = "";

    /// <summary>The Dutch description when it was never translated.</summary>
    public string DescriptionEn { get; set; } = "";

    /// <summary>In <see cref="ContentUnit"/>.</summary>
    public int? ContentAmount { get; set; }

    public ContentUnit? ContentUnit { get; set; }

    /// <summary>For one piece, value added tax included, in minor units.</summary>
    public long ListPriceMinor { get; set; }

    public Currency Currency { get; set; }

    /// <summary>Hundredths of a percent.</summary>
    public int VatRate { get; set; }

    /// <summary><see cref="Never"/> for what is hidden.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>JSON, see <see cref="ProductDetails"/>.</summary>
    public string ImageList { get; set; } = "";

    /// <summary>JSON, see <see cref="ProductDetails"/>.</summary>
    public string AttributeList { get; set; } = "";

    /// <summary>Of the whole product: the same for all variants.</summary>
    public int RatingCount { get; set; }

    public int RatingSum { get; set; }

    public int VerifiedCount { get; set; }

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; set; }

    /// <summary>No column: the name in the language that a list is asked in, by which it is sorted and filtered.</summary>
    public string Name { get; init; } = "";

    public Money ListPrice => new(ListPriceMinor, Currency);

    /// <summary>The product that reviews and searches are about: the parent of a variant, or itself.</summary>
    public ProductId Whole => Parent ?? Id;
}
