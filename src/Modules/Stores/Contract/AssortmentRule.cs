namespace Omnichannel.Graph.Stores.Contract;

/// <summary>By what it is known which products a location carries.</summary>
public enum AssortmentRule
{
    /// <summary>Every product of the catalogue.</summary>
    Everything,

    /// <summary>What has a place on its planogram.</summary>
    Planogram,

    /// <summary>None.</summary>
    Nothing,
}
