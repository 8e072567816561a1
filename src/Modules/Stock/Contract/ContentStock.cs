using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>Tells the stock, at a location, of whatever products something has at the moment: a list, a cart.</summary>
public sealed class ContentStock(ChangeFeed feed, GraphDatabase database)
{
    private const int WaitingMax = 1024;

    /// <summary>The levels of what it has, and each change of them; all of them with <c>resync</c> whenever it has other products than before.</summary>
    /// <param name="content">What it is, and what it has.</param>
    /// <param name="after">The cursor of the event that the subscriber got last; null when it got none.</param>
    /// <param name="make">Makes an event; without a level where there is none.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async IAsyncEnumerable<TEvent> WatchAsync<TEvent>(
        WatchedContent content, string? after, Func<EventMark, StockLevelId?, TEvent> make, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await content.ProductsAsync(cancellationToken) is { } products)
        {
            using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var changes = Watch(content, products, after, watching.Token);
            try
            {
                // What it got between the look and the watching is not watched.
                if (await IsStillAsync(content, products, cancellationToken))
                {
                    await foreach (var told in changes)
                    {
                        if (!told.IsContent)
                        {
                            yield return make(told.Mark, told.Level);
                        }
                        else if (after is not null || !await IsStillAsync(content, products, cancellationToken))
                        {
                            // Whoever comes back may not know the levels of what was added meanwhile.
                            break;
                        }
                    }

                    after = null;
                }
            }
            finally
            {
                await watching.CancelAsync();
            }
        }
    }

    private ChangeSource<ContentEvent, SeenLevel> Watch(WatchedContent content, IReadOnlySet<ProductId> products, string? after, CancellationToken cancellationToken)
    {
        List<StockLevelId> levels = [.. products.Select(product => new StockLevelId(product, content.Location))];
        var telling = new Telling<ContentEvent, SeenLevel>
        {
            Change = (change, _) => new(change.Topic == StockTopics.Level
                ? ToldOf(StockTopics.LevelIdOf(change), change.Version)
                : new Told<SeenLevel>(change.Key, change.Version, new SeenLevel(null, IsContent: true))),
            State = token => StateAsync(products, content.Location, token),
            Event = (mark, seen) => new ContentEvent(mark, seen.Level, seen.IsContent),
        };
        return feed.Watch(
            new Watched([(content.Topic, content.Key), .. levels.Select(level => (StockTopics.Level, StockTopics.KeyOf(level)))]) { WaitingMax = WaitingMax },
            after,
            telling,
            cancellationToken);
    }

    private static async Task<bool> IsStillAsync(WatchedContent content, IReadOnlySet<ProductId> products, CancellationToken cancellationToken) =>
        await content.ProductsAsync(cancellationToken) is { } now && products.SetEquals(now);

    private async Task<IReadOnlyList<Told<SeenLevel>>> StateAsync(IReadOnlySet<ProductId> products, LocationId location, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var levels = db.StockLevels;
        var found = await levels
            .Where(level => level.Location == location && products.Contains(level.Product))
            .Select(level => new { level.Product, level.Version })
            .ToListAsync(cancellationToken);
        return [.. found.Select(level => ToldOf(new StockLevelId(level.Product, location), level.Version))];
    }

    private static Told<SeenLevel> ToldOf(StockLevelId level, long version) => new(StockTopics.KeyOf(level), version, new SeenLevel(level, IsContent: false));

    private readonly record struct SeenLevel(StockLevelId? Level, bool IsContent);

    private sealed record ContentEvent(EventMark Mark, StockLevelId? Level, bool IsContent) : ChangeEvent(Mark);
}

/// <summary>Something that has products, and tells when it changes.</summary>
/// <param name="Topic">The topic of its changes.</param>
/// <param name="Key">Their key.</param>
/// <param name="Location">Where its products' stock is looked at.</param>
/// <param name="ProductsAsync">What it has now; null when it is gone, or who asks may not see it any more: then nothing more is told.</param>
public sealed record WatchedContent(string Topic, string Key, LocationId Location, Func<CancellationToken, Task<IReadOnlySet<ProductId>?>> ProductsAsync);
