using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>The stock of some products, and each change of it.</summary>
internal static class StockChanged
{
    private const int ProductsMax = 100;

    // Levels that wait for a slow reader: of all products in the shops of a region.
    private const int WaitingMax = 4096;

    public static ChangeSource<StockChange, StockLevel> Subscribe(
        IReadOnlyList<ProductId> products, LocationId? location, string? after, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        StockChecks.Count("products", products.Count, ProductsMax);
        List<ProductId> watched = [.. products.Distinct()];
        var telling = new Telling<StockChange, StockLevel>
        {
            Change = (change, _) => new(Told(change.Key, StockTopics.LevelOf(change), location)),
            State = token => StateAsync(watched, location, database, token),
            Event = (mark, level) => new StockChange(mark, level),
        };
        return feed.Watch(new Watched(StockTopics.Level, [.. watched.Select(StockTopics.KeyOf)]) { WaitingMax = WaitingMax }, after, telling, cancellationToken);
    }

    private static Told<StockLevel>? Told(string key, StockLevel level, LocationId? location) =>
        location is null || location == level.Location ? new Told<StockLevel>(key, level.Version, level) : null;

    private static async Task<IReadOnlyList<Told<StockLevel>>> StateAsync(
        List<ProductId> products, LocationId? location, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var levels = db.StockLevels.Where(level => products.Contains(level.Product));
        var found = await (location is { } one ? levels.Where(level => level.Location == one) : levels).ToListAsync(cancellationToken);
        return [.. found.Select(level => new Told<StockLevel>(StockTopics.KeyOf(level.Id), level.Version, level))];
    }
}

internal sealed record StockChange(EventMark Mark, StockLevel? Stock) : ChangeEvent(Mark);
