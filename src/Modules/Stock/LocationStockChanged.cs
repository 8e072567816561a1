using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Each change of stock at a location.</summary>
internal static class LocationStockChanged
{
    // A shop sells for minutes before a reader as slow as that has to ask anew.
    private const int WaitingMax = 4096;

    public static ChangeSource<StockChange, StockLevel> Subscribe(LocationId location, string? after, ChangeFeed feed, CancellationToken cancellationToken)
    {
        var telling = new Telling<StockChange, StockLevel>
        {
            Change = (change, _) => new(new Told<StockLevel>(change.Key, change.Version, StockTopics.LevelOf(change))),
            MeansResync = change => change.Topic == StockTopics.Loaded,
            // How many products a location has is not bounded.
            State = null,
            Event = (mark, level) => new StockChange(mark, level),
        };
        return feed.Watch(new Watched([(StockTopics.Level, StockTopics.KeyOf(location)), (StockTopics.Loaded, "")]) { WaitingMax = WaitingMax }, after, telling, cancellationToken);
    }
}
