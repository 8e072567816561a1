using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of a page of the log.</summary>
internal sealed class NewsOfChanges(OrderNews orders, ReservationNews reservations, StockNews stock)
{
    public async Task<NewsOfPage> FindAsync(GraphDbContext db, IReadOnlyList<LoggedChange> page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Change> changes = [.. page.Select(change => change.Change)];
        var kept = await reservations.FindAsync(db, changes, now, cancellationToken);
        return kept with
        {
            Told = [.. await orders.FindAsync(db, changes, cancellationToken), .. kept.Told, .. await stock.FindAsync(db, page, cancellationToken)],
        };
    }
}
