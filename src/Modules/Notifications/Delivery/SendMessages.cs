using System.Text.Json;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>
/// Sends the messages of notifications, each at least once. Any number of nodes may do it: who takes one has it for twice as long as an attempt may last; when that
/// node is gone, another one sends it, with the same id.
/// </summary>
internal sealed class SendMessages(
    IEnumerable<IChannelAdapter> adapters,
    CustomerDirectory customers,
    Commands commands,
    GraphDatabase database,
    NotificationOptions options,
    TimeProvider clock,
    ILogger<SendMessages> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int BatchSize = 20;
    private const int AtOnce = 4;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many were tried.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsNeededAsync(cancellationToken))
        {
            var taken = await commands.RunAsync(new Command<Taken>("takeMessages", "notifications", ""), TakeAsync, cancellationToken);
            await Parallel.ForEachAsync(
                taken.Notifications, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (row, token) => await SendAsync(row, token));
            total += taken.Notifications.Count;
            if (taken.Looked == 0)
            {
                break;
            }
        }

        return total;
    }

    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var soon = Clock.GetUtcNow() + _every;
        return await db.Notifications.AnyAsync(row => row.DueAt <= soon, cancellationToken);
    }

    private async Task<Taken> TakeAsync(CommandScope scope)
    {
        var (rows, now) = (scope.Db.Notifications, scope.Now);
        var due = await rows.Where(row => row.DueAt <= now).OrderBy(row => row.Id).Take(BatchSize).ForUpdateSkipLocked().ToListAsync(scope.CancellationToken);
        List<Notification> taken = [];
        foreach (var row in due)
        {
            // Nobody has told what became of the last attempt: it may have been the end of the process.
            if (row.Attempts >= options.AttemptsMax)
            {
                SetAside(row);
                continue;
            }

            row.Attempts++;
            row.DueAt = now + (2 * options.SendingMax);
            taken.Add(row);
        }

        return new Taken(due.Count, taken);
    }

    private async Task SendAsync(Notification row, CancellationToken cancellationToken)
    {
        try
        {
            if (await MessageAsync(row, cancellationToken) is not { } message)
            {
                await EndAsync(row, NotificationDelivery.Withheld, null, null, cancellationToken);
                return;
            }

            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            time.CancelAfter(options.SendingMax);
            await adapters.First(adapter => adapter.Serves(message.Channel)).SendAsync(message, time.Token);
            await EndAsync(row, NotificationDelivery.Sent, null, null, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SendingFailed(logger, row.Id.ToString(), row.Channel!, row.Attempts, exception);
            await FailedAsync(row, exception, cancellationToken);
        }
    }

    // Null when the customer is not to be told that way any more.
    private async Task<Message?> MessageAsync(Notification row, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var contact = (await CustomerDirectory.ContactsAsync(db, [row.Customer], cancellationToken)).GetValueOrDefault(row.Customer);
        if (contact is null || Routing.AddressOf(contact, row.Channel!) is not { } address
            || (News.NeedsConsent(row.Kind) && !await customers.ConsentsAsync(row.Customer, ConsentTopic.Reminders, Channel.Of(row.Channel!), cancellationToken)))
        {
            return null;
        }

        var language = contact.Language ?? Language.Nl;
        return new Message(
            row.Id.Value.ToString("N"), row.Channel!, address, row.Customer.ToString(), JsonNamingPolicy.SnakeCaseUpper.ConvertName(row.Kind.ToString()), language, row.Title(language), row.Text(language), row.At, LinkOf(row));
    }

    private Uri? LinkOf(Notification row)
    {
        var path = row.SavedItem is { } item ? $"saved/{Uri.EscapeDataString(item.ToString())}" : row.Order is { } order ? $"orders/{Uri.EscapeDataString(order.ToString())}" : null;
        return options.ShopUrl is { } shop && path is not null ? new Uri(shop, path) : null;
    }

    private async Task FailedAsync(Notification row, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception.Message.Length <= NotificationsModel.ProblemLengthMax ? exception.Message : exception.Message[..NotificationsModel.ProblemLengthMax];
        if (Routing.RetryAfter(row.Attempts, options) is { } after)
        {
            await EndAsync(row, NotificationDelivery.Due, after, problem, cancellationToken);
            return;
        }

        Log.SetAside(logger, row.Id.ToString(), row.Channel!, row.Attempts);
        await EndAsync(row, NotificationDelivery.SetAside, null, problem, cancellationToken);
    }

    // Only while it is still this attempt's: another node may have taken it over.
    private Task<Ended> EndAsync(Notification row, NotificationDelivery delivery, TimeSpan? again, string? problem, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<Ended>("endMessage", "notifications", ""),
        async scope =>
        {
            var (rows, id, attempts) = (scope.Db.Notifications, row.Id, row.Attempts);
            var due = again is { } after ? scope.Now + after : (DateTimeOffset?)null;
            await rows.Where(one => one.Id == id && one.Attempts == attempts && one.Delivery == NotificationDelivery.Due).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Delivery, delivery).SetProperty(one => one.DueAt, due).SetProperty(one => one.Problem, problem),
                scope.CancellationToken);
            return new Ended();
        },
        cancellationToken);

    private static void SetAside(Notification row) => (row.Delivery, row.DueAt) = (NotificationDelivery.SetAside, null);

    private sealed record Taken(int Looked, IReadOnlyList<Notification> Notifications);

    private sealed record Ended;
}
