using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Load;

/// <summary>What Kestrel can do at most: the same bytes as the GraphQL server's, with nothing behind them.</summary>
internal static class PlainServer
{
    private static readonly byte[] _hello = """{"data":{"hello":"world"}}"""u8.ToArray();

    private static readonly byte[] _list = ListBytes();

    public static Task RunAsync(int port) => LoadServer.RunAsync(port, _ => { }, app =>
    {
        var loop = new PlainFanOut();
        app.UseWebSockets();
        app.MapPost("/hello", context => WriteAsync(context, _hello));
        app.MapPost("/list", context => WriteAsync(context, _list));
        app.MapPost("/publish", loop.PublishAsync);
        app.Map("/graphql", loop.AcceptAsync);
    });

    private static Task WriteAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    private static byte[] ListBytes()
    {
        var products = LoadData.Products.Select(product => new
        {
            product.Id,
            product.Name,
            product.Price,
            Category = LoadData.Categories[product.CategoryId],
            Stock = LoadData.Stock[product.Id],
        });
        var json = JsonSerializer.Serialize(new { Data = new { Products = products } }, JsonSerializerOptions.Web);
        return Encoding.UTF8.GetBytes(json);
    }
}
