using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests;

/// <summary>Where the tests' stock is.</summary>
internal static class ShopSamples
{
    public static LocationRecord Warehouse { get; } = new()
    {
        Id = new LocationId(new Guid("0190f5fe-7c03-7000-8000-000000000001")),
        Code = "DC1",
        Name = "Distributiecentrum Tiel",
        Kind = LocationKind.Warehouse,
        Coordinates = Coordinates.Of(51.886, 5.429),
    };

    public static LocationRecord Utrecht { get; } = new()
    {
        Id = new LocationId(new Guid("0190f5fe-7c03-7000-8000-000000000002")),
        Code = "0030",
        Name = "Winkel Utrecht Oudegracht",
        Kind = LocationKind.Store,
        Coordinates = Coordinates.Of(52.0907, 5.1214),
    };

    public static IReadOnlyList<LocationRecord> Locations { get; } = [Warehouse, Utrecht];
}
