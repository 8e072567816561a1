using Microsoft.Extensions.Configuration;

namespace Omnichannel.Graph.Host.Operations;

/// <summary>Where the shop is served, as the server finds it itself as long as nobody adds to its addresses.</summary>
internal static class PublicUrls
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <returns>One or more.</returns>
    public static string[] Of(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } urls ? urls.Split(';', Parts)
        : configuration["http_ports"] is { Length: > 0 } ports ? [.. ports.Split(';', Parts).Select(port => $"http://*:{port}")]
        : ["http://localhost:5000"];
}
