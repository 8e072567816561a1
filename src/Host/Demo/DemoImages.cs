using System.Globalization;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Pictures of the demonstration's products: what they are, in their own colours, drawn when they are asked for and always the same.</summary>
internal static class DemoImages
{
    private const string Folder = "/demo/images/";
    private const int SkuLengthMax = 40;

    // What nobody has drawn is a box.
    private const string Box = """<path d="M92 160l108-56 108 56v120l-108 56-108-56z" fill="{a}"/><path d="M92 160l108 56 108-56-108-56z" fill="{c}"/><path d="M200 216v120l108-56V160z" fill="{b}"/>""";

    private static readonly string[] _grounds = ["#f3ead9", "#e6efe2", "#e3ecf3", "#f6e6de", "#efe9f3", "#f7f0d2"];

    /// <summary>Where the picture of a product is, below the shop's own address.</summary>
    public static string PathOf(string sku) => $"{Folder}{sku}.svg";

    /// <summary>Serves them.</summary>
    public static void MapDemoImages(this IEndpointRouteBuilder endpoints)
    {
        var drawings = new DemoDrawings(endpoints.ServiceProvider.GetRequiredService<TimeProvider>());
        endpoints.MapGet($"{Folder}{{sku}}.svg", (RequestDelegate)(context => AnswerAsync(context, drawings)));
    }

    private static Task AnswerAsync(HttpContext context, DemoDrawings drawings)
    {
        var sku = (string)context.Request.RouteValues["sku"]!;
        if (sku.Length > SkuLengthMax || !sku.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "image/svg+xml";
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return context.Response.WriteAsync(Svg(sku, drawings), context.RequestAborted);
    }

    private static string Svg(string sku, DemoDrawings drawings)
    {
        var palette = DemoPalette.Of(sku, drawings.WordsOf(sku) ?? "");
        var shapes = (drawings.Of(sku) ?? Box)
            .Replace("{a}", palette.Main, StringComparison.Ordinal)
            .Replace("{b}", palette.Dark, StringComparison.Ordinal)
            .Replace("{c}", palette.Light, StringComparison.Ordinal);

        // One group of products stands before one wall.
        var ground = _grounds[DemoChance.Of(sku.AsSpan(0, Math.Min(3, sku.Length)), _grounds.Length)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="{ground}"/><ellipse cx="200" cy="336" rx="128" ry="14" fill="#17281f" opacity=".09"/>{shapes}</svg>""");
    }
}
