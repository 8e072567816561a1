namespace Omnichannel.Graph.Transport.Http;

/// <summary>The media types of requests and responses.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";
    public const string JsonLines = "application/jsonl; charset=utf-8";
    public const string MultipartMixed = "multipart/mixed; boundary=\"-\"";

    /// <summary>Whether a header names a media type, whatever its parameters.</summary>
    public static bool Is(ReadOnlySpan<char> header, ReadOnlySpan<char> mediaType)
    {
        var end = header.IndexOf(';');
        return (end < 0 ? header : header[..end]).Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A parameter's value without quotes; empty when there is none.</summary>
    public static ReadOnlySpan<char> Parameter(ReadOnlySpan<char> header, ReadOnlySpan<char> name)
    {
        foreach (var range in header.Split(';'))
        {
            var part = header[range].Trim();
            var equals = part.IndexOf('=');
            if (equals > 0 && part[..equals].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return [];
    }
}
