using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>Tells what was planned for now, if it is still so. Any number of nodes may do it.</summary>
internal sealed class GivePlanned(
    ReservationNews reservations, SavedItemNews saved, NotificationBook book, Commands commands, GraphDatabase database, TimeProvider clock, ILogger<GivePlanned> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(5);

    /// <summary>Tells all that is due.</summary>
    /// <returns>How many notifications were written.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsNeededAsync(cancellationToken))
        {
            var given = await commands.RunAsync(new Command<Given>("givePlanned", "notifications", ""), GiveAsync, cancellationToken);
            total += given.Count;
            if (given.Looked < BatchSize)
            {
                break;
            }
        }

        return total;
    }

    private async Task<Given> GiveAsync(CommandScope scope)
    {
        var (rows, now) = (scope.Db.PlannedNotifications, scope.Now);
        var due = await rows.Where(row => row.DueAt <= now).OrderBy(row => row.Subject).ThenBy(row => row.Kind).Take(BatchSize).ForUpdateSkipLocked()
            .ToListAsync(scope.CancellationToken);
        due.ForEach(row => row.DueAt = null);
        return new Given(due.Count, await book.AddAsync(scope, await NewsAsync(scope, due.ToLookup(row => row.Kind, row => row.Subject))));
    }

    private async Task<IReadOnlyList<News>> NewsAsync(CommandScope scope, ILookup<NotificationKind, Guid> due)
    {
        var expiring = due[NotificationKind.ReservationExpiring].Select(id => new ReservationId(id)).ToList();
        var remembered = due[NotificationKind.SavedItemReminder].Select(id => new SavedItemId(id)).ToList();
        var delivered = due[NotificationKind.ReceivedWell].Select(id => new OrderId(id)).ToList();
        return
        [
            .. expiring.Count == 0 ? [] : await reservations.ExpiringAsync(scope.Db, expiring, scope.Now, scope.CancellationToken),
            .. remembered.Count == 0 ? [] : await saved.DueAsync(scope.Db, remembered, scope.Now, scope.CancellationToken),
            .. delivered.Count == 0 ? [] : await DeliveryNews.DueAsync(scope.Db, delivered, scope.CancellationToken),
        ];
    }

    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = Clock.GetUtcNow() + _every;
        return await db.PlannedNotifications.AnyAsync(row => row.DueAt <= soon, cancellationToken);
    }

    private sealed record Given(int Looked, int Count);
}
