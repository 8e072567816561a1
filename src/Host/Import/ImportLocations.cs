using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>The locations that a file names by their codes in <c>location_id</c>, each looked up once.</summary>
internal sealed class ImportLocations(StoreDirectory stores)
{
    private readonly Dictionary<string, LocationSummary?> _found = new(StringComparer.Ordinal);

    /// <summary>Looks up what some rows name.</summary>
    public async Task FindAsync(IEnumerable<ImportRow> rows, CancellationToken cancellationToken)
    {
        foreach (var code in rows.Select(row => row.Text("location_id")).OfType<string>().Where(code => !_found.ContainsKey(code)).Distinct().ToList())
        {
            _found.Add(code, await stores.FindAsync(code, cancellationToken));
        }
    }

    /// <summary>What a row names, after <see cref="FindAsync"/>.</summary>
    /// <exception cref="BadRowException">It names none.</exception>
    public LocationSummary Of(ImportRow row)
    {
        var code = row.Required("location_id", 40);
        return _found.GetValueOrDefault(code) ?? throw new BadRowException($"location_id {code} is no location");
    }
}
