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
    private const int NewestMax = 20;

    public static ChangeSource<OrderChange, ToldOrder> Subscribe(
        OrderId? order, string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var watched = order is { } id ? new Watched(OrderTopics.Order, [OrderTopics.KeyOf(id)])
            : caller.CustomerId is { } customer ? new Watched(OrderTopics.CustomerOrder, [OrderTopics.KeyOf(customer)])
            : throw InputRefusal.Of("Say which order, or sign in as a customer.");
        var telling = new Telling<OrderChange, ToldOrder>
        {
            Change = async (change, token) => await ToldAsync(change, caller, database, token),
            State = token => StateAsync(order, caller, database, token),
            Event = (mark, told) => new OrderChange(mark, told?.Id, told?.Event),
        };
        return feed.Watch(watched, after, telling, cancellationToken);
    }

    // Whether they may see it is asked each time: an order can go to another customer.
    private static async Task<Told<ToldOrder>?> ToldAsync(Change change, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var (id, number) = (OrderTopics.OrderOf(change), (int)change.Version);
        await using var db = database.Read();
        var (orders, events) = (db.Orders, db.OrderEvents);
        return await orders.SingleOrDefaultAsync(order => order.Id == id, cancellationToken) is { } order && OrderAccess.MayRead(caller, order)
            && await events.SingleOrDefaultAsync(happened => happened.Order == id && happened.Number == number, cancellationToken) is { } happened
            ? new Told<ToldOrder>(OrderTopics.KeyOf(id), number, new ToldOrder(id, happened))
            : null;
    }

    private static async Task<IReadOnlyList<Told<ToldOrder>>> StateAsync(OrderId? id, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (orders, events) = (db.Orders, db.OrderEvents);
        var customer = caller.CustomerId;
        var shown = id is { } one
            ? await orders.Where(order => order.Id == one).ToListAsync(cancellationToken)
            : await orders.Where(order => order.Customer == customer).OrderByDescending(order => order.PlacedAt).Take(NewestMax).ToListAsync(cancellationToken);
        List<OrderId> ids = [.. shown.Where(order => OrderAccess.MayRead(caller, order)).Select(order => order.Id)];
        var newest = await events
            .Where(happened => ids.Contains(happened.Order))
            .GroupBy(happened => happened.Order)
            .Select(happened => new { Order = happened.Key, Number = happened.Max(one => one.Number) })
            .ToDictionaryAsync(last => last.Order, last => last.Number, cancellationToken);
        return [.. ids.AsEnumerable().Reverse().Select(order => new Told<ToldOrder>(OrderTopics.KeyOf(order), newest.GetValueOrDefault(order), new ToldOrder(order, null)))];
    }
}

internal sealed record ToldOrder(OrderId Id, OrderEvent? Event);

internal sealed record OrderChange(EventMark Mark, OrderId? Order, OrderEvent? Event) : ChangeEvent(Mark);
