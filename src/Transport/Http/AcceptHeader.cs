using System.Collections.Concurrent;
using System.Globalization;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Chooses the response's media type by the Accept header (RFC 9110, 12.5.1). Clients send few different headers, so the answers are kept.</summary>
internal sealed class AcceptHeader
{
    private const int MaxKept = 128;
    private const int LongestKept = 1024;

    private readonly ConcurrentDictionary<string, Negotiated?> _kept = new(StringComparer.Ordinal);

    /// <summary>What a header accepts; null when it accepts nothing that the server has.</summary>
    public Negotiated? Negotiate(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return Negotiated.Default;
        }

        if (_kept.TryGetValue(header, out var negotiated))
        {
            return negotiated;
        }

        negotiated = Parse(header);
        if (header.Length <= LongestKept && _kept.Count < MaxKept)
        {
            _kept.TryAdd(header, negotiated);
        }

        return negotiated;
    }

    private static Negotiated? Parse(string header)
    {
        Candidate graphQL = default, json = default, stream = default, wildcard = default;
        var kind = StreamKind.None;
        var format = IncrementalFormat.None;
        var order = 0;
        foreach (var range in header.AsSpan().Split(','))
        {
            var part = header.AsSpan()[range].Trim();
            var candidate = new Candidate(QualityOf(part), Explicit: true, ++order);
            if (MediaTypes.Is(part, "application/graphql-response+json"))
            {
                graphQL = candidate.Or(graphQL);
            }
            else if (MediaTypes.Is(part, "application/json"))
            {
                json = candidate.Or(json);
            }
            else if (MediaTypes.Is(part, "*/*") || MediaTypes.Is(part, "application/*"))
            {
                wildcard = (candidate with { Explicit = false }).Or(wildcard);
            }
            else if (StreamKindOf(part) is var found && found != StreamKind.None && candidate.IsBetterThan(stream))
            {
                (stream, kind, format) = (candidate, found, FormatOf(part));
            }
        }

        return Choose(graphQL.Or(wildcard), json.Or(wildcard), kind, format);
    }

    private static Negotiated? Choose(Candidate graphQL, Candidate json, StreamKind kind, IncrementalFormat format)
    {
        // A wildcard means application/json: whoever knows of the newer type names it.
        var single = graphQL.Quality > 0 && graphQL.Explicit && graphQL.IsBetterThan(json) ? MediaTypes.GraphQLResponse
            : json.Quality > 0 ? MediaTypes.Json
            : graphQL.Quality > 0 ? MediaTypes.GraphQLResponse
            : null;
        return single is null && kind == StreamKind.None ? null : new Negotiated(single, kind, format);
    }

    private static StreamKind StreamKindOf(ReadOnlySpan<char> part) =>
        MediaTypes.Is(part, "text/event-stream") ? StreamKind.EventStream
        : MediaTypes.Is(part, "application/jsonl") || MediaTypes.Is(part, "application/json-lines") ? StreamKind.JsonLines
        : !MediaTypes.Is(part, "multipart/mixed") ? StreamKind.None
        : MediaTypes.Parameter(part, "subscriptionSpec").IsEmpty ? StreamKind.MultipartMixed
        : StreamKind.MultipartSubscription;

    private static IncrementalFormat FormatOf(ReadOnlySpan<char> part) =>
        MediaTypes.Parameter(part, "deferSpec").SequenceEqual("20220824") ? IncrementalFormat.Legacy20220824 : IncrementalFormat.Current;

    private static double QualityOf(ReadOnlySpan<char> part)
    {
        var text = MediaTypes.Parameter(part, "q");
        return text.IsEmpty || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? 1
            : Math.Clamp(quality, 0, 1);
    }

    /// <summary>A media range that names a type; the default names none.</summary>
    private readonly record struct Candidate(double Quality, bool Explicit, int Order)
    {
        public Candidate Or(Candidate other) => Order == 0 ? other : this;

        public bool IsBetterThan(Candidate other) =>
            Quality > 0 && (other.Order == 0 || Quality > other.Quality
                || (Quality == other.Quality && (Explicit, -Order).CompareTo((other.Explicit, -other.Order)) > 0));
    }
}
