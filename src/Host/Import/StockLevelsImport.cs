using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>Stock: <c>sku</c>, <c>location_id</c> (the location's code), <c>on_hand</c>, and where known <c>inbound</c> and <c>reorder_point</c>.</summary>
internal sealed class StockLevelsImport(StockImport stock, ProductDirectory products, StoreDirectory stores) : IImport
{
    private const string Source = "IMPORT";
    private const int UnitsMax = 10_000_000;

    // A file in which most of what was in stock is gone is more likely a mistake than a flood.
    private const double SuspiciousShare = 0.5;
    private const int SuspiciousCountMin = 20;

    private readonly ImportLocations _locations = new(stores);

    public string Name => "stock";

    public async Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken)
    {
        var (filled, emptied) = (0, 0);
        await foreach (var batch in rows.Chunk(1000).WithCancellation(cancellationToken))
        {
            var records = await RecordsAsync(batch, new ImportSummary(), cancellationToken);
            var known = await stock.OnHandAsync([.. records.Select(record => new StockLevelId(record.Product, record.Location))], cancellationToken);
            foreach (var record in records)
            {
                var wasFilled = known.GetValueOrDefault(new StockLevelId(record.Product, record.Location)) > 0;
                filled += wasFilled ? 1 : 0;
                emptied += wasFilled && record.OnHand == 0 ? 1 : 0;
            }
        }

        return emptied >= SuspiciousCountMin && emptied > filled * SuspiciousShare ? $"{emptied} of {filled} levels in stock fall to zero" : null;
    }

    public async Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var records = await RecordsAsync(rows, summary, cancellationToken);
        var changed = await stock.LoadAsync([.. records], Source, cancellationToken);
        summary.Loaded(0, changed, records.Count - changed);
    }

    private async Task<IReadOnlyCollection<StockRecord>> RecordsAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var known = await products.FindAsync([.. rows.Select(row => row.Sku()).OfType<Sku>().Distinct()], cancellationToken);
        await _locations.FindAsync(rows, cancellationToken);
        return ImportBatch.Records(rows, summary, row => RecordOf(row, known), record => new StockLevelId(record.Product, record.Location));
    }

    private StockRecord RecordOf(ImportRow row, IReadOnlyDictionary<Sku, ProductSummary> known)
    {
        var product = row.Product(known);
        return new StockRecord(product.Id, _locations.Of(row).Id, row.Whole("on_hand", 0, UnitsMax))
        {
            Inbound = row.Text("inbound") is null ? 0 : row.Whole("inbound", 0, UnitsMax),
            ReorderPoint = row.Text("reorder_point") is null ? null : row.Whole("reorder_point", 0, UnitsMax),
        };
    }
}
