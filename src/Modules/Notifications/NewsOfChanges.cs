using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of a page of the log.</summary>
internal sealed class NewsOfChanges(OrderNews orders, ReservationNews reservations, StockNews stock, SavedItemNews saved, DeliveryNews deliveries)
{
    public async Task<NewsOfPage> FindAsync(GraphDbContext db, IReadOnlyList<LoggedChange> page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Change> changes = [.. page.Select(change => change.Change)];
        var kept = await reservations.FindAsync(db, changes, now, cancellationToken);
        var ordered = await orders.FindAsync(db, changes, cancellationToken);
        return new NewsOfPage(
            [.. ordered, .. kept.Told, .. await stock.FindAsync(db, page, cancellationToken)],
            [.. kept.Planned, .. await saved.PlanAsync(db, changes, now, cancellationToken), .. deliveries.Plan(ordered, now)]);
    }
}
