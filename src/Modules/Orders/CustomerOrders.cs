using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Pages of orders.</summary>
internal static class CustomerOrders
{
    private static readonly Keyset<Order> _newest = Keyset.ByDescending((Order order) => order.PlacedAt).ThenByDescending(order => order.Id);
    private static readonly Keyset<Order> _oldest = Keyset.By((Order order) => order.PlacedAt).ThenBy(order => order.Id);

    /// <summary><c>Customer.orders</c>.</summary>
    public static async Task<IReadOnlyList<Connection<Order>?>> PageAsync(
        IReadOnlyList<CustomerId> customers,
        string? channel,
        PageArguments pageArguments,
        Caller caller,
        GraphDatabase database,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        List<Connection<Order>?> pages = [];
        foreach (var customer in customers)
        {
            var orders = db.Orders;
            pages.Add(caller.CustomerId == customer || caller.Has(Scope.OrdersRead)
                ? await orders
                    .Where(order => order.Customer == customer && (channel == null || order.Channel == channel))
                    .ToConnectionAsync(_newest, pageArguments, selection, cancellationToken)
                : null);
        }

        return pages;
    }

    /// <summary><c>ordersToFulfil</c>.</summary>
    public static async Task<Connection<Order>> ToFulfilAsync(
        LocationId location, OrderState? state, PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (orders, holds) = (db.Orders, db.AgreedHolds);
        return await orders
            .Where(order => order.Kind != null && (state == null
                ? order.State == OrderState.Confirmed || order.State == OrderState.Shipped || order.State == OrderState.Ready
                : order.State == state))
            .Where(order => order.Place == location || holds.Any(hold => hold.Agreement == order.Agreement && hold.Location == location))
            .ToConnectionAsync(_oldest, pageArguments, selection, cancellationToken);
    }
}
