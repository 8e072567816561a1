namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What has become of a hold. Only a held one changes, and only once.</summary>
public enum HoldState
{
    /// <summary>The units are set aside.</summary>
    Held,

    /// <summary>The units were sold.</summary>
    Claimed,

    /// <summary>The units were given back.</summary>
    Released,

    /// <summary>Its time was over, and the units were given back.</summary>
    Expired,
}
