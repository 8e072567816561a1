using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What the catalogue asks of whoever knows the locations: who may deviate from the list price. Without an implementation there are no locations.</summary>
public interface IPricePolicies
{
    /// <summary>Whether a location may deviate; null when there is no such location.</summary>
    Task<bool?> MayDeviateAsync(LocationId location, CancellationToken cancellationToken);
}
