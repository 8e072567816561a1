namespace Omnichannel.Graph.Stores.Contract;

/// <summary>Who decides what things cost at a location.</summary>
public enum PricePolicy
{
    /// <summary>The prices of the catalogue hold.</summary>
    Catalog,

    /// <summary>The owner may deviate from the catalogue.</summary>
    Owner,
}
