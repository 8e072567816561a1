using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

/// <summary>Two locations, of which one may deviate from the list price.</summary>
internal sealed class OneFranchise : IPricePolicies
{
    public static LocationId Franchise { get; } = new(CatalogSamples.Id(800));

    public static LocationId Own { get; } = new(CatalogSamples.Id(801));

    public Task<bool?> MayDeviateAsync(LocationId location, CancellationToken cancellationToken) =>
        Task.FromResult(location == Franchise ? true : location == Own ? (bool?)false : null);
}
