namespace Omnichannel.Graph.Stores.Contract;

/// <summary>How a location belongs to the retailer.</summary>
public enum OwnerKind
{
    /// <summary>The retailer runs it.</summary>
    Own,

    /// <summary>An entrepreneur runs it under the retailer's name.</summary>
    Franchise,

    /// <summary>Another company runs it.</summary>
    ThirdParty,
}
