using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stock;

/// <summary>The stock of products at the locations near a point, the nearest first.</summary>
internal static class StockNear
{
    private const int FirstMax = 100;
    private const int RadiusMax = 1_000_000;

    public static async Task<IReadOnlyList<IReadOnlyList<NearbyStock>>> LoadAsync(
        IReadOnlyList<ProductId> products, NearInput near, int first, StoreDirectory stores, GraphDatabase database, CancellationToken cancellationToken)
    {
        StockChecks.Range("first", first, 1, FirstMax);
        StockChecks.Range("radiusMetres", near.RadiusMetres, 1, RadiusMax);
        var centre = Coordinates.Of(near.Latitude, near.Longitude) ?? throw InputRefusal.Of("\"latitude\" is -90 to 90 and \"longitude\" -180 to 180.");
        var nearby = await stores.NearAsync(centre, near.RadiusMetres, [], cancellationToken);
        var locations = nearby.Select(location => location.Location.Id).ToList();
        await using var db = database.Read();
        var rows = db.StockLevels;
        var levels = await rows
            .Where(level => products.Contains(level.Product) && locations.Contains(level.Location) && level.OnHand > level.Held)
            .ToDictionaryAsync(level => (level.Product, level.Location), cancellationToken);
        return [.. products.Select(product => Nearest(product, nearby, levels, first))];
    }

    private static IReadOnlyList<NearbyStock> Nearest(
        ProductId product, IReadOnlyList<NearbyLocation> nearby, Dictionary<(ProductId Product, LocationId Location), StockLevel> levels, int first) =>
        [.. nearby
            .Where(location => levels.ContainsKey((product, location.Location.Id)))
            .Take(first)
            .Select(location => new NearbyStock(levels[(product, location.Location.Id)], location.Metres))];
}

/// <param name="Distance">Metres as the crow flies.</param>
internal sealed record NearbyStock(StockLevel StockLevel, int Distance);

internal sealed record NearInput(double Latitude, double Longitude, int RadiusMetres);
