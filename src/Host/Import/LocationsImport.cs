using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>
/// Locations: <c>id</c> (the retailer's code), <c>name</c>, and where known <c>kind</c>, <c>street</c>, <c>city</c>, <c>postcode</c>, <c>region</c>,
/// <c>country</c>, <c>latitude</c>, <c>longitude</c>, <c>time_zone</c>, <c>opening_hours</c>, <c>services</c> (separated by <c>|</c>), <c>phone</c>,
/// <c>price_policy</c> (<c>OWNER</c> may deviate from the list price, <c>CATALOG</c> may not).
/// </summary>
internal sealed class LocationsImport(StoresImport stores) : IImport
{
    private const string UnknownTimeZone = "Etc/UTC";
    private const int ServicesMax = 50;

    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    public string Name => "locations";

    public Task<string?> InspectAsync(IAsyncEnumerable<ImportRow> rows, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public async Task LoadAsync(IReadOnlyList<ImportRow> rows, ImportSummary summary, CancellationToken cancellationToken)
    {
        var records = ImportBatch.Records(rows, summary, row => RecordOf(row, summary), record => record.Code);
        var loaded = await stores.LoadAsync(records, cancellationToken);
        summary.Loaded(loaded.Added, loaded.Changed, loaded.Unchanged);
    }

    private LocationRecord RecordOf(ImportRow row, ImportSummary summary)
    {
        var code = row.Required("id", 40);
        return new LocationRecord
        {
            Id = new LocationId(StableId.Of("location", code)),
            Code = code,
            Name = row.Required("name", 200),
            Kind = KindOf(row, summary),
            Address = AddressOf(row, summary),
            Coordinates = CoordinatesOf(row, summary),
            TimeZone = TimeZoneOf(row, summary),
            OpeningHours = OpeningHoursOf(row, summary),
            Phone = row.Optional("phone", 30),
            Policies = new LocationPolicies(ReturnPolicy.None, null, PricePolicyOf(row), []),
            Services = [.. (row.Text("services") ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Take(ServicesMax)],
        };
    }

    private LocationKind KindOf(ImportRow row, ImportSummary summary)
    {
        var kind = (row.Text("kind") ?? nameof(LocationKind.Store)).Replace("_", "", StringComparison.Ordinal);
        if (Enum.TryParse<LocationKind>(kind, ignoreCase: true, out var known))
        {
            return known;
        }

        NoteOnce(row, summary, $"kind {kind} is none of STORE, WAREHOUSE and PICKUP_POINT; all of this kind are loaded as stores");
        return LocationKind.Store;
    }

    private static PricePolicy PricePolicyOf(ImportRow row) => row.Text("price_policy")?.ToUpperInvariant() switch
    {
        null or "CATALOG" => PricePolicy.Catalog,
        "OWNER" => PricePolicy.Owner,
        var other => throw new BadRowException($"price_policy is OWNER or CATALOG, found \"{other}\""),
    };

    private static PostalAddress? AddressOf(ImportRow row, ImportSummary summary)
    {
        if (row.Text("street") is null && row.Text("city") is null)
        {
            return null;
        }

        if (row.Text("street") is null || row.Text("city") is null || row.Text("country")?.Length != 2)
        {
            summary.Note(row.Line, "the address lacks a street, a city or a country of two letters; it was left out");
            return null;
        }

        return new PostalAddress(row.Required("street", 200), row.Optional("postcode", 20), row.Required("city", 100), row.Optional("region", 100), row.Required("country", 2));
    }

    private static Coordinates? CoordinatesOf(ImportRow row, ImportSummary summary)
    {
        var (latitude, longitude) = (row.Number("latitude"), row.Number("longitude"));
        if (latitude is null && longitude is null)
        {
            return null;
        }

        var coordinates = Coordinates.Of(latitude ?? double.NaN, longitude ?? double.NaN);
        if (coordinates is null)
        {
            summary.Note(row.Line, "latitude is -90 to 90 and longitude -180 to 180; the coordinates were left out");
        }

        return coordinates;
    }

    private string TimeZoneOf(ImportRow row, ImportSummary summary)
    {
        if (row.Text("time_zone") is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            return name;
        }

        NoteOnce(row, summary, $"time_zone is missing or no IANA name; it is taken as {UnknownTimeZone} here and in every row like this");
        return UnknownTimeZone;
    }

    private static OpeningHours? OpeningHoursOf(ImportRow row, ImportSummary summary)
    {
        if (row.Text("opening_hours") is not { } text)
        {
            return null;
        }

        var hours = OpeningHoursText.Parse(text);
        if (hours is null)
        {
            summary.Note(row.Line, $"opening_hours \"{text}\" is not understood; they were left out");
        }

        return hours;
    }

    private void NoteOnce(ImportRow row, ImportSummary summary, string what)
    {
        if (_noted.Add(what))
        {
            summary.Note(row.Line, what);
        }
    }
}
