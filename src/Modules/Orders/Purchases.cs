using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>What customers bought in all channels, for the modules that ask.</summary>
internal sealed class Purchases(GraphDatabase database) : IPurchases, IPurchaseHistory
{
    public async Task<bool> HasBoughtAsync(CustomerId customer, IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (orders, lines) = (db.Orders, db.AgreedLines);
        return await orders
            .Where(order => order.Customer == customer && order.State != OrderState.Cancelled && order.State != OrderState.AwaitingPayment)
            .AnyAsync(order => lines.Any(line => line.Agreement == order.Agreement && products.Contains(line.Product)), cancellationToken);
    }

    public async Task<ILookup<CustomerId, PastPurchase>> BoughtAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (orders, lines) = (db.Orders, db.AgreedLines);
        var bought = await orders
            .Where(order => order.Customer != null && customers.Contains(order.Customer.Value) && order.PlacedAt >= since
                && order.State != OrderState.Cancelled && order.State != OrderState.AwaitingPayment)
            .Join(lines, order => order.Agreement, line => line.Agreement, (order, line) => new { order.Customer, line.Product, line.Quantity, order.PlacedAt })
            .ToListAsync(cancellationToken);
        return bought.ToLookup(line => line.Customer!.Value, line => new PastPurchase(line.Product, line.PlacedAt, line.Quantity));
    }
}
