using System.Globalization;

using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>The retailer's 60 stores and 2 warehouses, and 12 pickup points of others. Towns and their coordinates are real, streets are invented.</summary>
internal static class DemoPlaces
{
    private const string File = "demo/places.txt";
    private const string OwnCompany = "Klaverhof";
    private static readonly string[] _services = ["Foto", "Fietsenmaker", "Stomerij", "Pakketpunt", "Bloemen", "Statiegeld", "Vaccinaties"];

    public static IReadOnlyList<LocationRecord> All(DateOnly today) => [.. DemoFiles.Lines(File).Select((line, index) => Place(index + 1, DemoFiles.Parts(line), today))];

    private static LocationRecord Place(int number, string[] parts, DateOnly today)
    {
        var (kind, code, town, region, point, postcode, street, format, owner) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8]);
        var degrees = point.Split(' ').Select(degree => double.Parse(degree, CultureInfo.InvariantCulture)).ToArray();
        var place = new LocationRecord
        {
            Id = DemoIds.Location(number),
            Code = code,
            Name = town,
            Kind = LocationKind.Store,
            Address = new PostalAddress(street, postcode, town, region, "NL"),
            Coordinates = Coordinates.Of(degrees[0], degrees[1]),
            Phone = string.Create(CultureInfo.InvariantCulture, $"+31880{number:d6}"),
            OwnerName = owner,
        };
        return kind switch
        {
            "warehouse" => Warehouse(place),
            "store" => Store(place, StreetOf(street), format, today),
            _ => PickupPoint(place, StreetOf(street), today),
        };
    }

    private static LocationRecord Warehouse(LocationRecord place) => place with
    {
        Name = $"Distributiecentrum {place.Name}",
        Kind = LocationKind.Warehouse,
        Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicy.Catalog, [FulfilmentRole.Ships, FulfilmentRole.Returns]),
    };

    private static LocationRecord Store(LocationRecord place, string street, string format, DateOnly today)
    {
        var isFranchise = place.OwnerName != OwnCompany;
        var isLarge = format == "large";
        return place with
        {
            Name = $"Klaverhof {place.Name} {street}",
            OwnerKind = isFranchise ? OwnerKind.Franchise : OwnerKind.Own,
            OpeningHours = DemoHours.OfStore(isLarge, isFranchise, today),
            Services = [.. _services.Where(service => DemoChance.Of(place.Code, service, 10) < (isLarge ? 8 : 4))],
            Policies = new LocationPolicies(
                isFranchise && DemoChance.Of(place.Code, 2) == 0 ? ReturnPolicy.OwnSales : ReturnPolicy.AllChannels,
                isFranchise ? 14 : 30,
                isFranchise ? PricePolicy.Owner : PricePolicy.Catalog,
                isLarge
                    ? [FulfilmentRole.Ships, FulfilmentRole.Pickup, FulfilmentRole.ReserveAndTry, FulfilmentRole.Returns]
                    : [FulfilmentRole.Pickup, FulfilmentRole.ReserveAndTry, FulfilmentRole.Returns]),
            Assortment = AssortmentRule.Planogram,
            Planogram = $"{format}-{(DemoChance.Of(place.Code, "floor", 2) == 0 ? "a" : "b")}",
        };
    }

    private static LocationRecord PickupPoint(LocationRecord place, string street, DateOnly today) => place with
    {
        Name = $"Ophaalpunt {place.Name} {street}",
        Kind = LocationKind.PickupPoint,
        OwnerKind = OwnerKind.ThirdParty,
        OpeningHours = DemoHours.OfPickupPoint(today),
        Policies = new LocationPolicies(ReturnPolicy.AllChannels, 30, PricePolicy.Catalog, [FulfilmentRole.Pickup]),
        Assortment = AssortmentRule.Nothing,
    };

    private static string StreetOf(string address) => address[..address.LastIndexOf(' ')];
}
