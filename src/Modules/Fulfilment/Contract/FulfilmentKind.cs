namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>A way in which something gets to a customer.</summary>
public enum FulfilmentKind
{
    /// <summary>Brought to their address.</summary>
    Delivery,

    /// <summary>Collected in a store that has it.</summary>
    StorePickup,

    /// <summary>Sent to a store and collected there.</summary>
    ShipToStore,

    /// <summary>Sent to a pickup point and collected there.</summary>
    PickupPoint,
}
