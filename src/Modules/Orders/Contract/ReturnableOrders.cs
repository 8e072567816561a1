using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>Orders as those who take goods back see them.</summary>
public static class ReturnableOrders
{
    /// <summary>Locks an order for the command, before its payments and stock.</summary>
    /// <returns>Null when there is none, or when the caller neither bought it nor works with orders.</returns>
    public static async Task<ReturnableOrder?> LockAsync(CommandScope scope, OrderId id, Caller caller) =>
        await LockedOrder.LockAsync(scope, id) is { } locked && (OrderAccess.IsBuyer(caller, locked.Order) || caller.Has(Scope.OrdersWrite))
            ? (await OfAsync(scope.Db, [locked.Order], scope.CancellationToken))[id]
            : null;

    /// <summary>Those of some orders that the caller may read, in three statements.</summary>
    public static async Task<IReadOnlyDictionary<OrderId, ReturnableOrder>> FindAsync(
        GraphDbContext db, IReadOnlyCollection<OrderId> ids, Caller caller, CancellationToken cancellationToken)
    {
        var orders = db.Orders;
        var found = await orders.AsNoTracking().Where(order => ids.Contains(order.Id)).ToListAsync(cancellationToken);
        return await OfAsync(db, [.. found.Where(order => OrderAccess.MayRead(caller, order))], cancellationToken);
    }

    /// <summary>Whose some orders are, of those that the caller may read, in one statement; null for a guest's.</summary>
    public static async Task<IReadOnlyDictionary<OrderId, CustomerId?>> ReadableAsync(
        GraphDbContext db, IReadOnlyCollection<OrderId> ids, Caller caller, CancellationToken cancellationToken)
    {
        var orders = db.Orders;
        var found = await orders.AsNoTracking().Where(order => ids.Contains(order.Id)).ToListAsync(cancellationToken);
        return found.Where(order => OrderAccess.MayRead(caller, order)).ToDictionary(order => order.Id, order => order.Customer);
    }

    /// <summary>The orders of a customer, to be part of a query.</summary>
    public static IQueryable<OrderId> Of(GraphDbContext db, CustomerId customer)
    {
        var orders = db.Orders;
        return orders.Where(order => order.Customer == customer).Select(order => order.Id);
    }

    /// <summary>Whose an order is, within a command; null for a guest's.</summary>
    public static Task<CustomerId?> CustomerAsync(CommandScope scope, OrderId id)
    {
        var orders = scope.Db.Orders;
        return orders.Where(order => order.Id == id).Select(order => order.Customer).SingleAsync(scope.CancellationToken);
    }

    private static async Task<Dictionary<OrderId, ReturnableOrder>> OfAsync(GraphDbContext db, IReadOnlyList<Order> found, CancellationToken cancellationToken)
    {
        var (ids, agreed) = (found.Select(order => order.Id).ToList(), found.Select(order => order.Agreement).ToList());
        var (lines, agreements, events) = (db.AgreedLines, db.Agreements, db.OrderEvents);
        var byAgreement = (await lines.AsNoTracking().Where(line => agreed.Contains(line.Agreement)).OrderBy(line => line.Position).ToListAsync(cancellationToken))
            .ToLookup(line => line.Agreement);
        var costs = await agreements.Where(agreement => agreed.Contains(agreement.Id))
            .ToDictionaryAsync(agreement => agreement.Id, agreement => agreement.FulfilmentCostMinor, cancellationToken);
        var arrived = await events
            .Where(happened => ids.Contains(happened.Order) && (happened.Kind == OrderEventKind.Delivered || happened.Kind == OrderEventKind.HandedOver))
            .GroupBy(happened => happened.Order)
            .Select(happened => new { Order = happened.Key, At = happened.Max(one => one.At) })
            .ToDictionaryAsync(happened => happened.Order, happened => happened.At, cancellationToken);
        return found.ToDictionary(order => order.Id, order => new ReturnableOrder(
            order.Id,
            order.Currency,
            order.Store,
            order.State is not OrderState.Completed ? null : arrived.TryGetValue(order.Id, out var at) ? at : order.PlacedAt,
            costs[order.Agreement],
            [.. byAgreement[order.Agreement].Select(line => new ReturnableOrderLine(line.Id, line.Product, line.HasStock, line.Quantity, line.TotalMinor))]));
    }
}
