using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Loads purchases that are over and done with, many at once. Stock is left as it is: what was sold is gone already.</summary>
public sealed class OrdersImport
{
    private readonly Commands _commands;

    internal OrdersImport(Commands commands) => _commands = commands;

    /// <summary>Adds those that are not known yet, by their ids; what is known stays as it is. Purchases of unknown products are left out.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> LoadAsync(IReadOnlyList<PurchaseRecord> purchases, CancellationToken cancellationToken) =>
        (await _commands.RunAsync(new Command<Loaded>("loadOrders", "import", purchases.Count), scope => LoadAsync(scope, purchases), cancellationToken)).Count;

    private static async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyList<PurchaseRecord> purchases)
    {
        var ids = purchases.Select(purchase => purchase.Id).ToList();
        var orders = scope.Db.Orders;
        var known = (await orders.Where(order => ids.Contains(order.Id)).Select(order => order.Id).ToListAsync(scope.CancellationToken)).ToHashSet();
        var products = await ProductDirectory.FindAsync(
            scope.Db, [.. purchases.SelectMany(purchase => purchase.Lines).Select(line => line.Product).Distinct()], scope.CancellationToken);
        var rows = new PurchaseRows(scope.NewId);
        foreach (var purchase in purchases.Where(purchase => !known.Contains(purchase.Id) && purchase.Lines.All(line => products.ContainsKey(line.Product))))
        {
            rows.Add(purchase, products, "import");
        }

        await scope.UpsertAsync(rows.Agreements);
        await scope.UpsertAsync(rows.Lines);
        await scope.UpsertAsync(rows.Reductions);
        await scope.UpsertAsync(rows.VatRates);
        await scope.UpsertAsync(rows.Orders);
        await scope.UpsertAsync(rows.Events);
        await scope.UpsertAsync(rows.Payments);
        await scope.UpsertAsync(rows.Transactions);
        return new Loaded(rows.Orders.Count);
    }

    private sealed record Loaded(int Count);
}
