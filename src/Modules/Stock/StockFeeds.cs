using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock;

/// <summary>The feeds of locations, and whether they have been silent for too long.</summary>
internal static class StockFeeds
{
    public static async Task<IReadOnlyList<StockFeedState?>> OfLocationsAsync(
        IReadOnlyList<LocationId> locations, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var now = clock.GetUtcNow();
        var rows = db.Set<Rows.StockFeed>();
        var feeds = await rows.Where(feed => locations.Contains(feed.Location)).ToDictionaryAsync(feed => feed.Location, cancellationToken);
        return [.. locations.Select(location => feeds.TryGetValue(location, out var feed)
            ? new StockFeedState(feed.Source, feed.HeardAt, feed.SilenceSecondsMax, feed.IsStaleAt(now))
            : null)];
    }

    public static async Task<IReadOnlyList<bool>> AreStaleAsync(
        IReadOnlyList<LocationId> locations, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
        [.. (await OfLocationsAsync(locations, database, clock, cancellationToken)).Select(feed => feed?.IsStale == true)];
}

internal sealed record StockFeedState(string Source, DateTimeOffset HeardAt, int SilenceSecondsMax, bool IsStale);
