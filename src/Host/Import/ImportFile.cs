using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

using CsvHelper;
using CsvHelper.Configuration;

namespace Omnichannel.Graph.Host.Import;

/// <summary>Reads files row by row: CSV with a header, or JSON Lines whose objects name the columns.</summary>
internal static class ImportFile
{
    public static IAsyncEnumerable<ImportRow> ReadAsync(string path, CancellationToken cancellationToken) =>
        Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? ReadCsvAsync(path, cancellationToken) : ReadJsonLinesAsync(path, cancellationToken);

    private static async IAsyncEnumerable<ImportRow> ReadCsvAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(path);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null };
        using var csv = new CsvReader(text, configuration);
        if (!await csv.ReadAsync() || !csv.ReadHeader())
        {
            yield break;
        }

        var header = csv.HeaderRecord!;
        while (await csv.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var columns = new Dictionary<string, string>(header.Length, StringComparer.OrdinalIgnoreCase);
            for (var index = 0; index < header.Length; index++)
            {
                columns[header[index]] = csv.TryGetField<string>(index, out var value) ? value ?? "" : "";
            }

            yield return new ImportRow(csv.Parser.RawRow, columns);
        }
    }

    private static async IAsyncEnumerable<ImportRow> ReadJsonLinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var line = 0;
        await foreach (var text in File.ReadLinesAsync(path, cancellationToken))
        {
            line++;
            if (text.Length > 0)
            {
                yield return new ImportRow(line, Columns(text));
            }
        }
    }

    // A line that is no object has no columns, and is reported for the first one that is needed.
    private static Dictionary<string, string> Columns(string line)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in json.RootElement.EnumerateObject())
                {
                    columns[property.Name] = property.Value.ValueKind is JsonValueKind.Null ? "" : property.Value.ToString();
                }
            }
        }
        catch (JsonException)
        {
            columns.Clear();
        }

        return columns;
    }
}
