namespace Omnichannel.Graph.Stores.Contract;

/// <summary>Which purchases can be brought back to a location.</summary>
public enum ReturnPolicy
{
    /// <summary>None.</summary>
    None,

    /// <summary>Only what was bought there.</summary>
    OwnSales,

    /// <summary>What was bought anywhere.</summary>
    AllChannels,
}
