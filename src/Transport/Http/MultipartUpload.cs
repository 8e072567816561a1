using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Reads a request with files: <c>operations</c>, then <c>map</c>, then the files, as the multipart request specification orders them.</summary>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
internal sealed class MultipartUpload(UploadScalar scalar, TransportOptions options)
{
    private const int LongestBoundary = 70;
    private const int MemoryThreshold = 64 * 1024;

    public static bool IsMultipart(HttpRequest request) =>
        request.ContentType is { } type && MediaTypes.Is(type, "multipart/form-data");

    /// <summary>Reads the request; what is returned holds its files until it is disposed.</summary>
    public async Task<Upload> ReadAsync(HttpContext context)
    {
        if (!CrossSiteRequests.IsPreflighted(context.Request))
        {
            return new Upload(scalar) { Refusal = Refusals.CrossSite };
        }

        var boundary = MediaTypes.Parameter(context.Request.ContentType, "boundary").ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return new Upload(scalar) { Refusal = Refusals.UnsupportedMediaType };
        }

        var upload = new Upload(scalar);
        try
        {
            upload.Refusal = await ReadAsync(upload, new MultipartReader(boundary, context.Request.Body), context.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or IOException)
        {
            upload.Refusal = exception is InvalidDataException or BadHttpRequestException
                ? Refusals.TooLarge(options.MaxRequestBytes)
                : Refusals.BadMultipart;
        }

        return upload;
    }

    private async Task<Refusal?> ReadAsync(Upload upload, MultipartReader reader, CancellationToken cancellationToken)
    {
        reader.BodyLengthLimit = options.MaxRequestBytes;
        var operations = await ReadJsonAsync(reader, "operations", cancellationToken);
        var map = await ReadJsonAsync(reader, "map", cancellationToken) as JsonObject;
        if (operations is not JsonObject || map is null)
        {
            return Refusals.BadMultipart;
        }

        if (map.Count > options.MaxUploadFiles)
        {
            return Refusals.TooManyFiles(options.MaxUploadFiles);
        }

        reader.BodyLengthLimit = options.MaxUploadBytes;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var file = await ReadFileAsync(upload, section, cancellationToken);
            if (file is null || !map.Remove(file.Value.Name, out var paths) || !Place(operations, paths, file.Value.Key))
            {
                return Refusals.BadMultipart;
            }
        }

        if (map.Count > 0)
        {
            return Refusals.BadMultipart;
        }

        upload.Parameters = RequestReader.Read(JsonSerializer.SerializeToUtf8Bytes(operations), out var refusal);
        return refusal;
    }

    private async Task<JsonNode?> ReadJsonAsync(MultipartReader reader, string name, CancellationToken cancellationToken)
    {
        if (await reader.ReadNextSectionAsync(cancellationToken) is not { } section || DispositionOf(section)?.Name != name)
        {
            return null;
        }

        using var text = new MemoryStream();
        await section.Body.CopyToAsync(text, cancellationToken);
        return text.Length > options.MaxRequestBytes
            ? throw new InvalidDataException()
            : JsonNode.Parse(text.ToArray(), documentOptions: new JsonDocumentOptions { MaxDepth = RequestReader.MaxDepth, AllowDuplicateProperties = false });
    }

    private async Task<(string Name, string Key)?> ReadFileAsync(Upload upload, MultipartSection section, CancellationToken cancellationToken)
    {
        if (DispositionOf(section) is not { Name.Length: > 0 } disposition)
        {
            return null;
        }

        // Past a size it lies in a file that is deleted with the stream.
        var content = new FileBufferingReadStream(section.Body, MemoryThreshold, options.MaxUploadBytes, Path.GetTempPath());
        var file = new UploadedFile(disposition.FileName, section.ContentType ?? "application/octet-stream", content);
        var key = upload.Add(file);
        await content.DrainAsync(cancellationToken);
        return (disposition.Name, key);
    }

    private static (string Name, string FileName)? DispositionOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var header)
            ? (HeaderUtilities.RemoveQuotes(header.Name).ToString(), Path.GetFileName(HeaderUtilities.RemoveQuotes(header.FileName).ToString()))
            : null;

    private static bool Place(JsonNode operations, JsonNode? paths, string key)
    {
        if (paths is not JsonArray { Count: > 0 } list)
        {
            return false;
        }

        foreach (var path in list)
        {
            if (path is not JsonValue value || !value.TryGetValue<string>(out var text) || !Place(operations, text.Split('.'), key))
            {
                return false;
            }
        }

        return true;
    }

    // The place of a file holds null, inside the variables and nowhere else.
    private static bool Place(JsonNode operations, string[] path, string key)
    {
        var node = operations;
        if (path.Length < 2 || path[0] != "variables")
        {
            return false;
        }

        foreach (var name in path.AsSpan(..^1))
        {
            node = Child(node, name);
        }

        switch (node)
        {
            case JsonObject parent when parent.TryGetPropertyValue(path[^1], out var old) && old is null:
                parent[path[^1]] = key;
                return true;
            case JsonArray list when int.TryParse(path[^1], out var index) && index >= 0 && index < list.Count && list[index] is null:
                list[index] = key;
                return true;
            default:
                return false;
        }
    }

    private static JsonNode? Child(JsonNode? node, string name) => node switch
    {
        JsonObject parent => parent[name],
        JsonArray list when int.TryParse(name, out var index) && index >= 0 && index < list.Count => list[index],
        _ => null,
    };

    /// <summary>A request with its files.</summary>
    internal sealed class Upload(UploadScalar scalar) : IAsyncDisposable
    {
        private readonly List<(string Key, UploadedFile File)> _files = [];

        public RequestParameters? Parameters { get; set; }

        public Refusal? Refusal { get; set; }

        public string Add(UploadedFile file)
        {
            var key = scalar.Add(file);
            _files.Add((key, file));
            return key;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var (key, file) in _files)
            {
                scalar.Remove(key);
                await file.DisposeAsync();
            }
        }
    }
}
