using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Each event of an order, or of all orders of a customer. None is left out: each has a key of its own.</summary>
internal static class OrderChanged
{
    public static IAsyncEnumerable<OrderEvent> Subscribe(OrderId? order, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var changes = order is { } id ? feed.Watch(OrderTopics.Order, [OrderTopics.KeyOf(id)], cancellationToken)
            : caller.CustomerId is { } customer ? feed.Watch(OrderTopics.CustomerOrder, [OrderTopics.KeyOf(customer)], cancellationToken)
            : throw InputRefusal.Of("Say which order, or sign in as a customer.");
        return ReadAsync(changes, caller, database, cancellationToken);
    }

    private static async IAsyncEnumerable<OrderEvent> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, Caller caller, GraphDatabase database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            if (await EventAsync(change.Change, caller, database, cancellationToken) is { } happened)
            {
                yield return happened;
            }
        }
    }

    // Whether they may see it is asked each time: an order can go to another customer.
    private static async Task<OrderEvent?> EventAsync(Change change, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var (id, number) = (OrderTopics.OrderOf(change), (int)change.Version);
        await using var db = database.Read();
        var (orders, events) = (db.Orders, db.OrderEvents);
        return await orders.SingleOrDefaultAsync(order => order.Id == id, cancellationToken) is { } order && OrderAccess.MayRead(caller, order)
            ? await events.SingleOrDefaultAsync(happened => happened.Order == id && happened.Number == number, cancellationToken)
            : null;
    }
}
