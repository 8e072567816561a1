namespace Omnichannel.Graph.Load;

/// <summary>The shop's benchmarked requests as somebody writes them by hand: an endpoint each, the driver, and SQL.</summary>
internal static class PlainShop
{
    public static Task OnPostgresAsync(string connectionString, int port)
    {
        var products = new PlainProductList(connectionString);
        var holds = new PlainPostgresHolds(connectionString);
        var checkouts = new PlainCheckouts(connectionString);
        return LoadServer.RunAsync(port, _ => { }, app =>
        {
            app.MapPost("/checkout", checkouts.PlaceAsync);
            app.MapPost("/products", products.WriteAsync);
            app.MapPost("/hold", holds.HoldAsync);
        });
    }

    public static async Task OnSqliteAsync(string path, int port)
    {
        using var holds = new PlainSqliteHolds(path);
        await LoadServer.RunAsync(port, _ => { }, app => app.MapPost("/hold", holds.HoldAsync));
    }
}
