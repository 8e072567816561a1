using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of their orders.</summary>
internal sealed class OrderNews(StoreDirectory stores)
{
    /// <summary>The kind of what happened to an order; null for what nobody is told.</summary>
    /// <exception cref="JsonException">The change is not what orders tell.</exception>
    public static NotificationKind? KindOf(Change change) => JsonDocument.Parse(change.Body).RootElement is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("kind", out var kind) ? kind.GetString() switch
        {
            "CONFIRMED" => NotificationKind.OrderConfirmed,
            "SHIPPED" => NotificationKind.OrderShipped,
            "READY" => NotificationKind.OrderReady,
            "DELIVERED" => NotificationKind.OrderDelivered,
            "CANCELLED" => NotificationKind.OrderCancelled,
            _ => null,
        }
        : throw new JsonException("An order's change has no kind.");

    public async Task<IReadOnlyList<News>> FindAsync(GraphDbContext db, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var happened = changes.Where(change => change.Topic == OrderTopics.CustomerOrder)
            .Select(change => (Change: change, Kind: KindOf(change), Order: OrderTopics.OrderOf(change)))
            .Where(one => one.Kind is not null)
            .ToList();
        if (happened.Count == 0)
        {
            return [];
        }

        var orders = await OrderDirectory.FindAsync(db, [.. happened.Select(one => one.Order).Distinct()], cancellationToken);
        var places = await stores.FindAsync([.. orders.Values.Where(order => order.Place is not null).Select(order => order.Place!.Value).Distinct()], cancellationToken);
        return [.. happened
            .Where(one => orders.TryGetValue(one.Order, out var order) && order.Customer is not null)
            .Select(one => Of(one.Change, one.Kind!.Value, orders[one.Order], orders[one.Order].Place is { } place ? places.GetValueOrDefault(place) : null))];
    }

    private static News Of(Change change, NotificationKind kind, OrderSummary order, LocationSummary? place)
    {
        var wording = kind switch
        {
            NotificationKind.OrderConfirmed => Wording.OrderConfirmed(order.Number),
            NotificationKind.OrderShipped => Wording.OrderShipped(order.Number),
            NotificationKind.OrderReady => Wording.OrderReady(order.Number, place?.Name, order.CollectionCode),
            NotificationKind.OrderDelivered => Wording.OrderDelivered(order.Number),
            _ => Wording.OrderCancelled(order.Number),
        };
        return new News(order.Customer!.Value, kind, $"order:{order.Id.Value:N}:{change.Version}", wording) { Order = order.Id, Location = order.Place };
    }
}
