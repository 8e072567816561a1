using System.Net;
using System.Reflection;
using System.Text;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

using Omnichannel.Graph.Host.Demo;

namespace Omnichannel.Graph.Host.Clients;

/// <summary>What a browser sees at the address itself while the product is tried out: what runs, and where to go from here.</summary>
internal sealed class StartPage(IConfiguration configuration, ClientFolder clients)
{
    private const string Missing = """<p class="missing">The webshop, the app and the kiosk are not built: run <code>npm ci</code> and <code>npm run build</code> in <code>clients</code>, which needs Node 20 or later.</p>""";

    private static readonly (string Name, string Title, string Words)[] _known =
    [
        ("webshop", "Webshop", "Search, compare, order and follow, at home."),
        ("app", "App", "Lists, offers and orders in the pocket."),
        ("kiosk", "Kiosk", "The whole assortment on a screen in the store."),
    ];

    private readonly string _template = Read();

    public Task SendAsync(HttpContext context)
    {
        // Its styles stand in it, so that it needs nothing but itself.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Text(), context.RequestAborted);
    }

    private string Text() => _template
        .Replace("{{clients}}", clients.Names.Count == 0 ? Missing : string.Concat(_known.Where(client => clients.Names.Contains(client.Name)).Select(Link)), StringComparison.Ordinal)
        .Replace("{{version}}", WebUtility.HtmlEncode(Version()), StringComparison.Ordinal)
        .Replace("{{database}}", configuration["Database:Postgres"] is { Length: > 0 } ? "PostgreSQL" : "SQLite, in a file", StringComparison.Ordinal)
        .Replace("{{changes}}", configuration["Redis:Configuration"] is { Length: > 0 } ? "told by Redis" : "told in this process", StringComparison.Ordinal)
        .Replace("{{demonstration}}", configuration.GetValue(DemoStart.Scale, false) ? "1,000,000 products and 2,000 places" : "Klaverhof, a Dutch retailer of 5,000 products; loaded when the database is empty", StringComparison.Ordinal);

    private static string Link((string Name, string Title, string Words) client) => $"""<a class="client" href="/{client.Name}/"><strong>{client.Title}</strong><span>{client.Words}</span></a>""";

    private static string Version() => typeof(StartPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { } version
        ? version[..Math.Min(version.Length, 14)]
        : "unknown";

    private static string Read()
    {
        using var stream = typeof(StartPage).Assembly.GetManifestResourceStream("start.html")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
