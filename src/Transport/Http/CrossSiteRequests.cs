using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>
/// Refuses what another site's page could make a browser send with the user's cookies: requests that need no preflight. A POST of JSON needs one;
/// a GET or a multipart form does not, unless it has a header of its own.
/// </summary>
internal sealed class CrossSiteRequests(TransportOptions options)
{
    /// <summary>Whether the request has a header that a browser sends to another site only after asking that site.</summary>
    public static bool IsPreflighted(HttpRequest request)
    {
        var headers = request.Headers;
        return headers.ContainsKey("GraphQL-Preflight")
            || headers.ContainsKey("GraphQL-Require-Preflight")
            || headers.ContainsKey("Apollo-Require-Preflight")
            || headers.ContainsKey("X-Apollo-Operation-Name")
            || headers.ContainsKey("X-GraphQL-Event-Stream-Token")
            || (request.ContentType is { } type && MediaTypes.Is(type, "application/json"));
    }

    /// <summary>Whether a request that a browser sends without preflight may be answered.</summary>
    public bool MayAnswer(HttpRequest request) =>
        IsPreflighted(request) || (!options.RequireGetPreflight && !IsFromElsewhere(request));

    /// <summary>Whether a page of this origin may open a connection. Programs that are not browsers send none.</summary>
    public bool IsAllowedOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return StringValues.IsNullOrEmpty(origin) || IsAllowed(origin.ToString(), request);
    }

    private bool IsFromElsewhere(HttpRequest request)
    {
        if (!IsAllowedOrigin(request))
        {
            return true;
        }

        var site = request.Headers["Sec-Fetch-Site"];
        return !StringValues.IsNullOrEmpty(site)
            && site.ToString() is not ("same-origin" or "none")
            && StringValues.IsNullOrEmpty(request.Headers.Origin);
    }

    private bool IsAllowed(string origin, HttpRequest request) =>
        options.AllowedOrigins.Contains(origin)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && string.Equals(uri.Authority, AuthorityOf(request, uri), StringComparison.OrdinalIgnoreCase));

    // A Host header may carry the port that the scheme implies.
    private static string AuthorityOf(HttpRequest request, Uri origin) =>
        request.Host.Port == origin.Port && origin.IsDefaultPort ? request.Host.Host : request.Host.Value ?? "";
}
