using System.Globalization;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Pictures of the demonstration's products: a coloured card with the article number, drawn when it is asked for.</summary>
internal static class DemoImages
{
    private const string Folder = "/demo/images/";
    private const int SkuLengthMax = 40;

    /// <summary>Where the picture of a product is, below the shop's own address.</summary>
    public static string PathOf(string sku) => $"{Folder}{sku}.svg";

    /// <summary>Serves them.</summary>
    public static void MapDemoImages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{Folder}{{sku}}.svg", (RequestDelegate)AnswerAsync);

    private static Task AnswerAsync(HttpContext context)
    {
        var sku = (string)context.Request.RouteValues["sku"]!;
        if (sku.Length > SkuLengthMax || !sku.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "image/svg+xml";
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return context.Response.WriteAsync(Svg(sku), context.RequestAborted);
    }

    private static string Svg(string sku)
    {
        // One group of products has one colour.
        var hue = DemoChance.Of(sku.AsSpan(0, Math.Min(3, sku.Length)), 360).ToString(CultureInfo.InvariantCulture);
        var turn = DemoChance.Of(sku, 90).ToString(CultureInfo.InvariantCulture);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img"><rect width="400" height="400" fill="hsl({hue} 45% 92%)"/><g transform="rotate({turn} 200 180)"><rect x="110" y="90" width="180" height="180" rx="24" fill="hsl({hue} 45% 62%)"/><rect x="150" y="130" width="100" height="100" rx="50" fill="hsl({hue} 45% 78%)"/></g><text x="200" y="360" font-family="sans-serif" font-size="32" text-anchor="middle" fill="hsl({hue} 45% 28%)">{sku}</text></svg>
            """;
    }
}
