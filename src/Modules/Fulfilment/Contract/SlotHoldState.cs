namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>What has become of a place in a slot.</summary>
public enum SlotHoldState
{
    /// <summary>It is kept.</summary>
    Held,

    /// <summary>It was ordered.</summary>
    Claimed,

    /// <summary>It was given back, before or after it was ordered.</summary>
    Released,

    /// <summary>Its time was over, and it was given back.</summary>
    Expired,
}
