using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
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
        var bought = await OrderDirectory.BoughtAsync(db, customers, since, cancellationToken);
        return bought.ToLookup(line => line.Customer, line => new PastPurchase(line.Product, line.At, line.Units));
    }
}
