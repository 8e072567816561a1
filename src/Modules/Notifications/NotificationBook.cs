using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>Writes notifications, each once, within a command.</summary>
internal sealed class NotificationBook(CustomerDirectory customers)
{
    /// <summary>Writes what was not written before. What somebody waited for is waited for no longer.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> AddAsync(CommandScope scope, IReadOnlyList<News> news)
    {
        if (news.Count == 0)
        {
            return 0;
        }

        var contacts = await CustomerDirectory.ContactsAsync(scope.Db, [.. news.Select(one => one.Customer).Distinct()], scope.CancellationToken);
        var known = await KnownAsync(scope, news);
        var count = 0;
        foreach (var one in news.Where(one => contacts.ContainsKey(one.Customer) && known.Add((one.Event, one.Kind, one.Customer))))
        {
            var channels = Routing.ChannelsOf(contacts[one.Customer]);
            var channel = News.NeedsConsent(one.Kind) ? await ConsentedAsync(one.Customer, channels, scope.CancellationToken) : channels.FirstOrDefault();
            if (await IsWantedAsync(scope, one, channel))
            {
                // In the order in which they happened, also for who looks at them later.
                Add(scope, one, channel, scope.Now.AddTicks(count));
                count++;
            }
        }

        return count;
    }

    private static async Task<HashSet<(string, NotificationKind, CustomerId)>> KnownAsync(CommandScope scope, IReadOnlyList<News> news)
    {
        var (rows, events) = (scope.Db.Notifications, news.Select(one => one.Event).Distinct().ToList());
        var known = await rows.AsNoTracking()
            .Where(row => events.Contains(row.Event))
            .Select(row => new { row.Event, row.Kind, row.Customer })
            .ToListAsync(scope.CancellationToken);
        return [.. known.Select(row => (row.Event, row.Kind, row.Customer))];
    }

    // Whoever took the watch away first has the last word.
    private static async Task<bool> IsWantedAsync(CommandScope scope, News news, string? channel)
    {
        if (news.Kind is NotificationKind.BackInStock)
        {
            var watches = scope.Db.StockWatches;
            return await watches
                .Where(watch => watch.Product == news.Product && watch.Location == news.Location && watch.Customer == news.Customer)
                .ExecuteDeleteAsync(scope.CancellationToken) == 1;
        }

        return !News.NeedsConsent(news.Kind) || channel is not null;
    }

    private async Task<string?> ConsentedAsync(CustomerId customer, IEnumerable<string> channels, CancellationToken cancellationToken)
    {
        foreach (var channel in channels)
        {
            if (await customers.ConsentsAsync(customer, ConsentTopic.Reminders, Channel.Of(channel), cancellationToken))
            {
                return channel;
            }
        }

        return null;
    }

    private static void Add(CommandScope scope, News news, string? channel, DateTimeOffset at)
    {
        var id = new NotificationId(scope.NewId());
        scope.Insert(new Notification
        {
            Id = id,
            Customer = news.Customer,
            Kind = news.Kind,
            Event = news.Event,
            TitleNl = news.Wording.TitleNl,
            TitleEn = news.Wording.TitleEn,
            TextNl = news.Wording.TextNl,
            TextEn = news.Wording.TextEn,
            Order = news.Order,
            Reservation = news.Reservation,
            SavedItem = news.SavedItem,
            Product = news.Product,
            Location = news.Location,
            At = at,
            Channel = channel,
            Delivery = channel is null ? NotificationDelivery.None : NotificationDelivery.Due,
            DueAt = channel is null ? null : scope.Now,
        });
        scope.Publish(new Change(NotificationTopics.Added, $"{news.Customer.Value:N}/{id.Value:N}", 1, "{}"));
    }
}
