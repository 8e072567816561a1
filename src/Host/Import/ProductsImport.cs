using System.Net;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Import;

/// <summary>
/// Products: <c>sku</c>, <c>name</c> (or <c>name_nl</c>), <c>category_id</c>, <c>price</c>, and where known <c>currency</c> (EUR without it), <c>vat_rate</c> in
/// percent, <c>gtin</c>, <c>brand</c>, <c>name_en</c>, <c>description</c>, <c>image_url</c>.
/// </summary>
internal sealed class ProductsImport(CatalogImport catalog, ProductDirectory products, TimeProvider clock) : IImport
{
    private const int NameLengthMax = 200;
    private const int UsualVatRate = 2100;

    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    public string Name => "products";

    public Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken) => PriceFall.InAsync(rows, products, cancellationToken);

    public async Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var categories = await catalog.CategoriesByCodeAsync([.. rows.Select(row => row.Text("category_id")).OfType<string>().Distinct()], cancellationToken);
        var known = await products.FindAsync([.. rows.Select(row => row.Sku()).OfType<Sku>().Distinct()], cancellationToken);
        var records = ImportBatch.Records(rows, summary, row => RecordOf(row, categories, known, summary), record => record.Sku);
        var loaded = await catalog.LoadProductsAsync(records, cancellationToken);
        summary.Loaded(loaded.Added, loaded.Changed, loaded.Unchanged);
    }

    private ProductRecord RecordOf(
        ImportRow row, IReadOnlyDictionary<string, CategoryId> categories, IReadOnlyDictionary<Sku, ProductSummary> known, ImportSummary summary)
    {
        var sku = row.Sku() ?? throw new BadRowException($"sku is 1 to 40 capital letters, digits and hyphens, found \"{row.Text("sku")}\"");
        var category = row.Required("category_id", 64);
        var name = row.Text("name_nl") is null ? row.Required("name", NameLengthMax) : row.Required("name_nl", NameLengthMax);
        return new ProductRecord
        {
            Id = known.TryGetValue(sku, out var product) ? product.Id : new ProductId(StableId.Of("product", sku.Text)),
            Sku = sku,
            Gtin = GtinOf(row, summary),
            Category = categories.TryGetValue(category, out var found) ? found : throw new BadRowException($"category_id {category} is no category"),
            Brand = row.Optional("brand", 100),
            NameNl = PlainText(name),
            NameEn = row.Optional("name_en", NameLengthMax),
            DescriptionNl = PlainText(row.Optional("description", 4000) ?? ""),
            ListPrice = new Money(row.Minor("price"), row.Currency()),
            VatRate = VatRateOf(row, summary),
            PublishedAt = product?.PublishedAt ?? clock.GetUtcNow(),
            Images = row.Text("image_url") is { } url ? [new ProductImageRecord(url, PlainText(name))] : [],
        };
    }

    private static string? GtinOf(ImportRow row, ImportSummary summary)
    {
        if (row.Text("gtin") is not { } gtin)
        {
            return null;
        }

        if (IsGtin(gtin))
        {
            return gtin;
        }

        summary.Note(row.Line, $"gtin {gtin} has a wrong length or check digit; it was left out");
        return null;
    }

    // GS1 General Specifications, 7.9: weights 3 and 1 from the right, the sum a multiple of ten.
    private static bool IsGtin(string gtin) =>
        gtin.Length is 8 or 12 or 13 or 14 && gtin.All(char.IsAsciiDigit)
            && gtin.Reverse().Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;

    private int VatRateOf(ImportRow row, ImportSummary summary)
    {
        if (row.Number("vat_rate") is { } percent)
        {
            return percent is >= 0 and <= 100 ? (int)Math.Round(percent * 100) : throw new BadRowException("vat_rate is 0 to 100 percent");
        }

        var note = "vat_rate is missing; 21 % is taken here and in every row like this";
        if (_noted.Add(note))
        {
            summary.Note(row.Line, note);
        }

        return UsualVatRate;
    }

    // Other systems write their texts for web pages.
    private static string PlainText(string text) => WebUtility.HtmlDecode(text);
}
