using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>Asks customers once whether what was delivered was received well.</summary>
internal sealed class DeliveryNews(NotificationOptions options)
{
    /// <summary>When to ask after the deliveries of a page of the log.</summary>
    public IReadOnlyList<PlannedNotification> Plan(IReadOnlyList<News> told, DateTimeOffset now) =>
    [
        .. told.Where(news => news is { Kind: NotificationKind.OrderDelivered, Order: not null }).Select(news => new PlannedNotification
        {
            Kind = NotificationKind.ReceivedWell,
            Subject = news.Order!.Value.Value,
            Customer = news.Customer,
            DueAt = now + options.AskAfter,
        }),
    ];

    /// <summary>What is asked of orders, without those of which the answer is known.</summary>
    public static async Task<IReadOnlyList<News>> DueAsync(GraphDbContext db, IReadOnlyCollection<OrderId> ids, CancellationToken cancellationToken)
    {
        var receipts = db.Receipts;
        var answered = await receipts.Where(row => ids.Contains(row.Order)).Select(row => row.Order).ToListAsync(cancellationToken);
        var orders = await OrderDirectory.FindAsync(db, [.. ids.Except(answered)], cancellationToken);
        return [.. orders.Values.Where(order => order.Customer is not null).Select(order =>
            new News(order.Customer!.Value, NotificationKind.ReceivedWell, $"received:{order.Id.Value:N}", Wording.ReceivedWell(order.Number)) { Order = order.Id })];
    }
}
