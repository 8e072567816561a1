using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>Reads trusted documents from a folder or a manifest. Errors name the file and stop the start.</summary>
internal static class ManifestReader
{
    public static IEnumerable<TrustedDocument> Read(string path) =>
        Directory.Exists(path) ? ReadFolder(path)
        : File.Exists(path) ? ReadManifest(path)
        : throw new InvalidOperationException($"No folder or manifest of trusted documents at {path}.");

    private static IEnumerable<TrustedDocument> ReadFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories))
        {
            yield return new TrustedDocument(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            foreach (var document in ReadManifest(file))
            {
                yield return document;
            }
        }
    }

    private static List<TrustedDocument> ReadManifest(string file)
    {
        using var manifest = Parse(file);
        var root = manifest.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(file);
        }

        return root.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
            ? [.. operations.EnumerateArray().Select(operation => FromApollo(operation, file))]
            : [.. root.EnumerateObject().Select(member => Document(member.Name, member.Value, file))];
    }

    private static TrustedDocument FromApollo(JsonElement operation, string file) =>
        operation.ValueKind == JsonValueKind.Object
            && operation.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            && operation.TryGetProperty("body", out var body)
            ? Document(id.GetString()!, body, file)
            : throw Invalid(file);

    private static TrustedDocument Document(string id, JsonElement text, string file) => text.ValueKind == JsonValueKind.String
        ? new TrustedDocument(id, Encoding.UTF8.GetBytes(text.GetString()!))
        : throw Invalid(file);

    private static JsonDocument Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"{file} is not JSON: {exception.Message}", exception);
        }
    }

    private static InvalidOperationException Invalid(string file) => new(
        $"{file} is not a manifest of trusted documents. Expected is an object from ids to documents, or \"operations\" with \"id\" and \"body\".");
}
