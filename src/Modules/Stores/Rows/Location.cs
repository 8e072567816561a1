using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Hours;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>A place where things are sold, kept or collected.</summary>
internal sealed class Location
{
    public const int CodeLengthMax = 40;
    public const int NameLengthMax = 200;
    public const int ServicesMax = 50;
    public const int ServiceLengthMax = 80;
    public const int PhoneLengthMax = 30;

    private const char Separator = '\n';

    public required LocationId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required LocationKind Kind { get; set; }

    public string? Street { get; set; }

    public string? Postcode { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public string? Country { get; set; }

    public int? LatitudeMicro { get; set; }

    public int? LongitudeMicro { get; set; }

    /// <summary>An IANA name.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Null when customers cannot come, and when it is not known.</summary>
    public OpeningHours? OpeningHours { get; set; }

    public string? Phone { get; set; }

    public OwnerKind OwnerKind { get; set; }

    public string? OwnerName { get; set; }

    /// <summary>Each between two separators, so that one is found without the others.</summary>
    public string ServicesText { get; set; } = "";

    public ReturnPolicy Returns { get; set; }

    public int? ReturnDays { get; set; }

    public PricePolicy Prices { get; set; }

    /// <summary>Like <see cref="ServicesText"/>.</summary>
    public string FulfilmentText { get; set; } = "";

    public AssortmentRule Assortment { get; set; }

    public string? PlanogramCode { get; set; }

    /// <summary>1 at first, one more with each change.</summary>
    public int Version { get; set; }

    public PostalAddress? Address => City is null ? null : new PostalAddress(Street ?? "", Postcode, City, Region, Country ?? "");

    public Coordinates? Coordinates => LatitudeMicro is { } latitude && LongitudeMicro is { } longitude ? new Coordinates(latitude, longitude) : null;

    public LocationOwner Owner => new(OwnerKind, OwnerName);

    public IReadOnlyList<string> Services => Split(ServicesText);

    public LocationPolicies Policies => new(Returns, ReturnDays, Prices, [.. Split(FulfilmentText).Select(Enum.Parse<FulfilmentRole>)]);

    public OpeningCalendar? Calendar => OpeningHours is null ? null : new OpeningCalendar(OpeningHours, TimeZones.Find(TimeZone));

    /// <summary>How one of several is written among them.</summary>
    public static string Entry(string value) => $"{Separator}{value}{Separator}";

    public static string Join(IEnumerable<string> values) => string.Concat(values.Distinct().Select(Entry));

    private static string[] Split(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Kind">How it belongs to the retailer.</param>
/// <param name="Name">The company that runs it; null when that is not told.</param>
internal sealed record LocationOwner(OwnerKind Kind, string? Name);
