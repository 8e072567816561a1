using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>What other modules may ask about orders.</summary>
public static class OrderDirectory
{
    /// <summary>Orders by their ids, in one statement; till receipts, which nobody waits for, are left out.</summary>
    public static async Task<IReadOnlyDictionary<OrderId, OrderSummary>> FindAsync(GraphDbContext db, IReadOnlyCollection<OrderId> ids, CancellationToken cancellationToken)
    {
        var orders = db.Orders;
        return await orders.AsNoTracking()
            .Where(order => ids.Contains(order.Id) && order.Kind != null)
            .Select(order => new OrderSummary(order.Id, order.Number, order.Customer, order.Kind == FulfilmentKind.Delivery, order.Place, order.CollectionCode))
            .ToDictionaryAsync(order => order.Id, cancellationToken);
    }
}

/// <summary>What other modules may know of an order.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As it stands on receipts.</param>
/// <param name="Customer">Whose; null for a guest's.</param>
/// <param name="IsDelivered">Whether it is brought, rather than collected.</param>
/// <param name="Place">Where it is collected; null for what is brought.</param>
/// <param name="CollectionCode">Who has it gets the goods: for the buyer alone. Null for what is not collected.</param>
public sealed record OrderSummary(OrderId Id, string Number, CustomerId? Customer, bool IsDelivered, LocationId? Place, string? CollectionCode);
