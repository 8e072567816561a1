using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>Where what can come back, and until when: rules without rows.</summary>
internal static class ReturnPlaces
{
    /// <summary>Whether a location takes goods of an order back: a store by its policy, a warehouse what is sent to it.</summary>
    public static bool Takes(LocationSummary location, LocationId? boughtAt) =>
        location.Kind is LocationKind.Warehouse || location.Policies.Returns switch
        {
            ReturnPolicy.AllChannels => true,
            ReturnPolicy.OwnSales => boughtAt == location.Id,
            _ => false,
        };

    /// <summary>Until when a customer may bring or send something; null while they have not got it.</summary>
    /// <param name="order">What was bought.</param>
    /// <param name="store">Where they bring it; null when they send it.</param>
    /// <param name="days">Within how many days something can be sent.</param>
    public static DateTimeOffset? Until(ReturnableOrder order, LocationSummary? store, int days) =>
        order.ArrivedAt + TimeSpan.FromDays(store is null ? days : store.Policies.ReturnDays ?? 0);
}
