using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>What is known of a location.</summary>
internal sealed record SaveLocationInput(
    string Code,
    int? ExpectedVersion,
    string Name,
    LocationKind Kind,
    PostalAddressInput? Address,
    CoordinatesInput? Coordinates,
    string TimeZone,
    IReadOnlyList<WeeklyOpening>? Week,
    string? Phone,
    OwnerKind OwnerKind,
    string? OwnerName,
    IReadOnlyList<string> Services,
    ReturnPolicy Returns,
    int? ReturnDays,
    PricePolicy Prices,
    IReadOnlyList<FulfilmentRole> Fulfilment,
    AssortmentRule Assortment,
    string? Planogram)
{
    private const int ReturnDaysMax = 3650;
    private const int RolesMax = 10;
    private const int WeekMax = 28;

    /// <exception cref="Engine.GraphQLException">Something is longer or larger than the schema says.</exception>
    public void Check()
    {
        InputLimits.Length("code", Code, 1, Location.CodeLengthMax);
        InputLimits.Length("name", Name, 1, Location.NameLengthMax);
        InputLimits.Length("phone", Phone, 1, Location.PhoneLengthMax);
        InputLimits.Length("ownerName", OwnerName, 1, Location.NameLengthMax);
        InputLimits.AtMost("week", Week?.Count ?? 0, WeekMax);
        InputLimits.AtMost("services", Services.Count, Location.ServicesMax);
        InputLimits.AtMost("fulfilment", Fulfilment.Count, RolesMax);
        InputLimits.Range("returnDays", ReturnDays, 0, ReturnDaysMax);
        Address?.Check();
        foreach (var service in Services)
        {
            InputLimits.Length("services", service, 1, Location.ServiceLengthMax);
        }
    }

    public LocationRecord ToRecord(LocationId id, IReadOnlyList<SpecialDay> specialDays) => new()
    {
        Id = id,
        Code = Code,
        Name = Name,
        Kind = Kind,
        Address = Address?.ToAddress(),
        Coordinates = Coordinates?.Point,
        TimeZone = TimeZone,
        OpeningHours = Week is null ? null : new OpeningHours(Week, specialDays),
        Phone = Phone,
        OwnerKind = OwnerKind,
        OwnerName = OwnerName,
        Services = Services,
        Policies = new LocationPolicies(Returns, ReturnDays, Prices, Fulfilment),
        Assortment = Assortment,
        Planogram = Planogram,
    };
}

/// <summary>Where post and drivers find a place.</summary>
internal sealed record PostalAddressInput(string Street, string? Postcode, string City, string? Region, string Country)
{
    public void Check()
    {
        InputLimits.Length("street", Street, 1, 200);
        InputLimits.Length("postcode", Postcode, 1, 20);
        InputLimits.Length("city", City, 1, 100);
        InputLimits.Length("region", Region, 1, 100);
        if (Country.Length != 2 || !Country.All(char.IsAsciiLetterUpper))
        {
            throw InputRefusal.Of($"A country is two capital letters (ISO 3166-1), found: \"{Country}\".");
        }
    }

    public PostalAddress ToAddress() => new(Street, Postcode, City, Region, Country);
}
