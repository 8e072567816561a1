using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Who may see and change what. Whoever may not learns no more than of something that does not exist.</summary>
internal static class OrderAccess
{
    /// <summary>Whether they bought it.</summary>
    public static bool IsBuyer(Caller caller, Order order) =>
        (order.Customer is { } customer && customer == caller.CustomerId) || (order.Guest is { } guest && guest == caller.GuestId);

    public static bool MayRead(Caller caller, Order order) => Owns(caller, order) || caller.Has(Scope.OrdersRead);

    public static bool MayChange(Caller caller, Order order) => Owns(caller, order) || caller.Has(Scope.OrdersWrite);

    public static bool MayRead(Caller caller, Quote quote) => Owns(caller, quote) || caller.Has(Scope.OrdersRead);

    public static bool MayChange(Caller caller, Quote quote) => Owns(caller, quote) || caller.Has(Scope.OrdersWrite);

    private static bool Owns(Caller caller, Quote quote) => quote.Owner == caller.Id || (quote.Customer is { } customer && customer == caller.CustomerId);

    // Also who placed it for somebody else, at a screen in a shop for example.
    private static bool Owns(Caller caller, Order order) => IsBuyer(caller, order) || (order.PlacedBy == caller.Id && caller.CustomerId is null);
}
