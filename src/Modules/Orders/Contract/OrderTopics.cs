using System.Globalization;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders.Contract;

/// <summary>What orders tell. Each event has a key of its own, so that none is left out for a slow reader.</summary>
public static class OrderTopics
{
    /// <summary>Something happened to an order. The key is <c>order/number</c>, the version the event's number, the body <c>{"order", "kind"}</c>.</summary>
    public const string Order = "order";

    /// <summary>Something happened to an order of a customer. The key is <c>customer/order-number</c>, the rest as of <see cref="Order"/>.</summary>
    public const string CustomerOrder = "customer-order";

    /// <summary>The key of all events of an order.</summary>
    public static string KeyOf(OrderId order) => order.Value.ToString("N");

    /// <summary>The key of all events of a customer's orders.</summary>
    public static string KeyOf(CustomerId customer) => customer.Value.ToString("N");

    /// <summary>The order that a change is about.</summary>
    public static OrderId OrderOf(Change change) => new(Guid.ParseExact(
        change.Topic == Order
            ? change.Key.AsSpan(0, change.Key.IndexOf('/', StringComparison.Ordinal))
            : change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1, 32),
        "N"));

    internal static IEnumerable<Change> ChangesOf(OrderId order, CustomerId? customer, int number, string kind)
    {
        var body = $$"""{"order":"{{KeyOf(order)}}","kind":"{{kind}}"}""";
        yield return new Change(Order, string.Create(CultureInfo.InvariantCulture, $"{KeyOf(order)}/{number}"), number, body);
        if (customer is { } known)
        {
            yield return new Change(CustomerOrder, string.Create(CultureInfo.InvariantCulture, $"{KeyOf(known)}/{KeyOf(order)}-{number}"), number, body);
        }
    }
}
