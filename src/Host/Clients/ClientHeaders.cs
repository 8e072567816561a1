using Microsoft.AspNetCore.Http;

namespace Omnichannel.Graph.Host.Clients;

/// <summary>What browsers may do with the pages: run what this host serves, and speak with it and the login provider, and nothing else.</summary>
internal sealed class ClientHeaders(ClientOptions options)
{
    private readonly string _policy = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: https:",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        $"connect-src 'self'{(options.Authority is { } authority ? $" {new Uri(authority).GetLeftPart(UriPartial.Authority)}" : "")}",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    public void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
    }
}
