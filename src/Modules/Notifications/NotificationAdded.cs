using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>What the caller is told, as it is told. Each has a key of its own, so that none is left out.</summary>
internal static class NotificationAdded
{
    private const int UnreadMax = 100;

    public static ChangeSource<NotificationEvent, NotificationId?> Subscribe(
        string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var customer = caller.CustomerId ?? throw InputRefusal.Of("Sign in as a customer to watch your notifications.");
        var telling = new Telling<NotificationEvent, NotificationId?>
        {
            Change = (change, _) => new(ToldOf(NotificationOf(change))),
            State = async token =>
            {
                await using var db = database.Read();
                var unread = await db.Notifications
                    .Where(row => row.Customer == customer && row.ReadAt == null)
                    .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
                    .Take(UnreadMax)
                    .Select(row => row.Id)
                    .ToListAsync(token);
                return [.. unread.AsEnumerable().Reverse().Select(ToldOf)];
            },
            Event = (mark, notification) => new NotificationEvent(mark, notification),
        };
        return feed.Watch(new Watched(NotificationTopics.Added, [customer.Value.ToString("N")]), after, telling, cancellationToken);
    }

    private static Told<NotificationId?> ToldOf(NotificationId id) => new(id.Value.ToString("N"), 1, id);

    private static NotificationId NotificationOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));
}

internal sealed record NotificationEvent(EventMark Mark, NotificationId? Notification) : ChangeEvent(Mark);
