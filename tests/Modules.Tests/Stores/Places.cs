using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Stores;

/// <summary>Places that the tests of stores know.</summary>
internal static class Places
{
    public static LocationId Id(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static ProductId Product(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    // Monday to Friday 9 to 18.
    public static LocationRecord Utrecht { get; } = Store(1, "U1", "Utrecht Oudegracht", 52.0896, 5.1197) with
    {
        Address = new PostalAddress("Oudegracht 141", "3511 AX", "Utrecht", "Utrecht", "NL"),
        OpeningHours = new OpeningHours(
            [.. Enumerable.Range(1, 5).Select(day => new WeeklyOpening((DayOfWeek)day, new(9, 0), new(18, 0)))], [new(new(2030, 1, 1), "Nieuwjaarsdag", [])]),
        Phone = "+31301234567",
        Services = ["Stomerij", "Foto"],
        Policies = new LocationPolicies(ReturnPolicy.AllChannels, 30, PricePolicy.Catalog, [FulfilmentRole.Pickup, FulfilmentRole.Returns]),
        Assortment = AssortmentRule.Planogram,
        Planogram = "small",
    };

    // Every day 8 to 22; a franchise.
    public static LocationRecord Zeist { get; } = Store(2, "Z1", "Zeist Slot", 52.0907, 5.2332) with
    {
        OpeningHours = new OpeningHours([.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyOpening(day, new(8, 0), new(22, 0)))], []),
        OwnerKind = OwnerKind.Franchise,
        OwnerName = "Slot Handel B.V.",
        Services = ["Foto"],
        Policies = new LocationPolicies(ReturnPolicy.OwnSales, 14, PricePolicy.Owner, [FulfilmentRole.Pickup, FulfilmentRole.ReserveAndTry]),
    };

    public static LocationRecord Warehouse { get; } = Store(3, "W1", "Magazijn Tiel", 51.8876, 5.4278) with
    {
        Kind = LocationKind.Warehouse,
        Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicy.Catalog, [FulfilmentRole.Ships]),
    };

    public static LocationRecord PickupPoint { get; } = Store(4, "P1", "Ophaalpunt Groningen", 53.2110, 6.5640) with
    {
        Kind = LocationKind.PickupPoint,
        OwnerKind = OwnerKind.ThirdParty,
        OwnerName = "Pakketten B.V.",
        Assortment = AssortmentRule.Nothing,
    };

    public static LocationRecord[] All => [Utrecht, Zeist, Warehouse, PickupPoint];

    // Three aisles of ten metres between two cross-aisles; products 1, 2 and 3 stand in aisles 1, 2 and 3.
    public static PlanogramRecord Planogram { get; } = new(
        "small",
        new FloorPlan(
            [
                new Aisle("FRONT", new(0, 0), new(8, 0), 0),
                new Aisle("BACK", new(0, 11), new(8, 11), 0),
                new Aisle("1", new(0, 0), new(0, 11), 12),
                new Aisle("2", new(4, 0), new(4, 11), 12),
                new Aisle("3", new(8, 0), new(8, 11), 12),
            ],
            new(0, 0),
            [new(7, 0), new(8, 0)]),
        [new(Product(1), "1", 11, 2), new(Product(2), "2", 11, 1), new(Product(3), "3", 6, 4)]);

    private static LocationRecord Store(int number, string code, string name, double latitude, double longitude) => new()
    {
        Id = Id(number),
        Code = code,
        Name = name,
        Kind = LocationKind.Store,
        Coordinates = Coordinates.Of(latitude, longitude),
    };
}
