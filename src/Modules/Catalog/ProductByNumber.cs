using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A product by the number that is printed on it.</summary>
internal static class ProductByNumber
{
    public static async Task<Product?> BySkuAsync(Sku sku, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Products.FirstOrDefaultAsync(product => product.Sku == sku.Text, cancellationToken);
    }

    public static async Task<Product?> ByGtinAsync(string gtin, GraphDatabase database, CancellationToken cancellationToken)
    {
        var key = GtinText.KeyOf(gtin) ?? throw InputRefusal.Of("A GTIN is 8, 12, 13 or 14 digits.");
        await using var db = database.Read();
        return await db.Products.OrderBy(product => product.Sku).FirstOrDefaultAsync(product => product.GtinKey == key, cancellationToken);
    }
}
