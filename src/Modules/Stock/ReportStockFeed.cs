using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Says that the system which knows a location's stock has been heard.</summary>
internal sealed class ReportStockFeed(Commands commands, StockChecks checks)
{
    private const int SilenceSecondsMax = 604_800;

    public async Task<ReportStockFeedResult> HandleAsync(ReportStockFeedInput input, Caller caller, CancellationToken cancellationToken)
    {
        StockChecks.Source(input.Source);
        StockChecks.Range("silenceSecondsMax", input.SilenceSecondsMax, 1, SilenceSecondsMax);
        return await checks.IsUnknownAsync(input.Location, cancellationToken)
            ? new ReportStockFeedResult.UnknownLocation(input.Location)
            : await commands.RunAsync(new Command<ReportStockFeedResult>("reportStockFeed", caller.Id, input), scope => ReportAsync(scope, input), cancellationToken);
    }

    private static async Task<ReportStockFeedResult> ReportAsync(CommandScope scope, ReportStockFeedInput input)
    {
        var feeds = scope.Db.StockFeeds;
        var feed = await feeds.Where(feed => feed.Location == input.Location).ForUpdate().FirstOrDefaultAsync(scope.CancellationToken);
        if (feed is null)
        {
            feed = new StockFeed { Location = input.Location, Source = input.Source, HeardAt = scope.Now, SilenceSecondsMax = input.SilenceSecondsMax };
            scope.Db.Add(feed);
        }

        feed.Source = input.Source;
        feed.HeardAt = scope.Now;
        feed.SilenceSecondsMax = input.SilenceSecondsMax;
        return new ReportStockFeedResult.Reported(input.Location);
    }
}

/// <param name="SilenceSecondsMax">1 or more.</param>
internal sealed record ReportStockFeedInput(LocationId Location, string Source, int SilenceSecondsMax);

internal abstract record ReportStockFeedResult
{
    private ReportStockFeedResult()
    {
    }

    public sealed record Reported(LocationId Location) : ReportStockFeedResult;

    public sealed record UnknownLocation(LocationId Id) : ReportStockFeedResult, IUnknownLocation;
}
