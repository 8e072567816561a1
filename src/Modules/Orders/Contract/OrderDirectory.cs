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

    /// <summary>Whether an order was delivered, or handed over.</summary>
    public static async Task<bool> HasArrivedAsync(GraphDbContext db, OrderId id, CancellationToken cancellationToken)
    {
        var events = db.OrderEvents;
        return await events.AnyAsync(happened => happened.Order == id && (happened.Kind == OrderEventKind.Delivered || happened.Kind == OrderEventKind.HandedOver), cancellationToken);
    }

    /// <summary>What some customers have bought since a moment, in all channels, in one statement; cancelled orders are left out.</summary>
    public static async Task<IReadOnlyList<BoughtProduct>> BoughtAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (orders, lines) = (db.Orders, db.AgreedLines);
        return await orders
            .Where(order => order.Customer != null && customers.Contains(order.Customer.Value) && order.PlacedAt >= since
                && order.State != OrderState.Cancelled && order.State != OrderState.AwaitingPayment)
            .Join(lines, order => order.Agreement, line => line.Agreement, (order, line) => new BoughtProduct(order.Customer!.Value, line.Product, order.PlacedAt, line.Quantity))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A product in a purchase.</summary>
/// <param name="Customer">Who bought it.</param>
/// <param name="Product">What.</param>
/// <param name="At">When.</param>
/// <param name="Units">How many, 1 or more.</param>
public sealed record BoughtProduct(CustomerId Customer, ProductId Product, DateTimeOffset At, int Units);

/// <summary>What other modules may know of an order.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As it stands on receipts.</param>
/// <param name="Customer">Whose; null for a guest's.</param>
/// <param name="IsDelivered">Whether it is brought, rather than collected.</param>
/// <param name="Place">Where it is collected; null for what is brought.</param>
/// <param name="CollectionCode">Who has it gets the goods: for the buyer alone. Null for what is not collected.</param>
public sealed record OrderSummary(OrderId Id, string Number, CustomerId? Customer, bool IsDelivered, LocationId? Place, string? CollectionCode);
