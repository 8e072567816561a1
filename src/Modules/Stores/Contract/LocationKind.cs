namespace Omnichannel.Graph.Stores.Contract;

/// <summary>What sort of place a location is.</summary>
public enum LocationKind
{
    /// <summary>A shop that customers visit.</summary>
    Store,

    /// <summary>A warehouse that only sends.</summary>
    Warehouse,

    /// <summary>A place where customers collect what they ordered.</summary>
    PickupPoint,
}
