using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>A file in which many prices fall to less than half, which is more likely a mistake than a sale.</summary>
internal static class PriceFall
{
    private const double SuspiciousShare = 0.2;
    private const int SuspiciousCountMin = 20;

    /// <summary>Why list prices in the column <c>price</c> are suspicious; null when they are not.</summary>
    public static async Task<string?> InAsync(IAsyncEnumerable<ImportRow> rows, ProductDirectory products, CancellationToken cancellationToken)
    {
        var (known, halved) = (0, 0);
        await foreach (var batch in rows.Chunk(1000).WithCancellation(cancellationToken))
        {
            var prices = batch.Where(row => row.Sku() is not null && row.Text("location_id") is null && MinorOf(row) is not null).ToLookup(row => row.Sku()!.Value, row => MinorOf(row)!.Value);
            foreach (var (sku, product) in await products.FindAsync([.. prices.Select(price => price.Key)], cancellationToken))
            {
                known++;
                halved += prices[sku].First() * 2 < product.ListPrice.Minor ? 1 : 0;
            }
        }

        return halved >= SuspiciousCountMin && halved > known * SuspiciousShare ? $"{halved} of {known} prices fall to less than half" : null;
    }

    private static long? MinorOf(ImportRow row)
    {
        try
        {
            return row.Minor("price");
        }
        catch (BadRowException)
        {
            return null;
        }
    }
}
