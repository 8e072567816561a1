namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What a product record must be.</summary>
public static class ProductRules
{
    private const int VatRateMax = 10000;

    /// <summary>Why a record cannot be loaded; null when it can.</summary>
    public static string? Problem(ProductRecord product) => product switch
    {
        { NameNl.Length: 0 or > CatalogModel.NameLengthMax } or { NameEn.Length: 0 or > CatalogModel.NameLengthMax } =>
            $"A name has 1 to {CatalogModel.NameLengthMax} characters.",
        { Gtin: { } gtin } when !GtinText.IsValid(gtin) => $"\"{gtin}\" is no GTIN: 8, 12, 13 or 14 digits of which the last is the check digit.",
        { ListPrice.Minor: < 0 } => "A list price is 0 or more.",
        { VatRate: < 0 or > VatRateMax } => $"A VAT rate is 0 to {VatRateMax} hundredths of a percent.",
        { Content: < 1 } => "Content is 1 or more.",
        { Content: null, ContentUnit: not null } or { Content: not null, ContentUnit: null } => "Content and its unit come together.",
        { Parent: not null, OptionCodes.Count: > 0 } => "A variant has no variants.",
        _ when product.Parent == product.Id => "A product is no variant of itself.",
        _ when product.Attributes.GroupBy(value => value.Code).Any(same => same.Skip(1).Any()) => "A product has one value for an attribute.",
        _ => null,
    };
}
