using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Contract;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers were told, for themselves alone; and what could not be sent, for staff.</summary>
internal static class NotificationsOf
{
    private const int WatchesMax = 50;
    private static readonly Keyset<Notification> _newest = Keyset.ByDescending((Notification row) => row.At).ThenByDescending(row => row.Id);

    /// <summary><c>Customer.notifications</c>.</summary>
    public static async Task<IReadOnlyList<Connection<Notification>>> CustomersAsync(
        IReadOnlyList<CustomerId> customers,
        bool? isRead,
        PageArguments pageArguments,
        Caller caller,
        GraphDatabase database,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = db.Notifications.Where(row => isRead == null || (row.ReadAt != null) == isRead);
        List<Connection<Notification>> pages = [];
        foreach (var customer in customers)
        {
            var isOwn = customer == caller.CustomerId;
            pages.Add(await rows.Where(row => isOwn && row.Customer == customer).ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }

    /// <summary><c>Customer.stockWatches</c>.</summary>
    public static async Task<ILookup<CustomerId, StockWatch>> WatchesAsync(
        IReadOnlyList<CustomerId> customers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var own = customers.Where(customer => customer == caller.CustomerId).ToList();
        await using var db = database.Read();
        return (await db.StockWatches.Where(watch => own.Contains(watch.Customer)).OrderByDescending(watch => watch.At).ThenBy(watch => watch.Product).Take(WatchesMax)
            .ToListAsync(cancellationToken)).ToLookup(watch => watch.Customer);
    }

    /// <summary><c>notificationsSetAside</c>.</summary>
    public static async Task<Connection<Notification>> SetAsideAsync(
        PageArguments pageArguments, FieldSelection selection, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Notifications.Where(row => row.Delivery == NotificationDelivery.SetAside).ToConnectionAsync(_newest, pageArguments, selection, cancellationToken);
    }

    /// <summary>The reference resolver: a customer's own, and for staff those that were set aside.</summary>
    public static async Task<IReadOnlyDictionary<NotificationId, Notification>> LoadAsync(
        IReadOnlyList<NotificationId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var (customer, isStaff) = (caller.CustomerId, caller.Has(Scope.CustomersRead));
        await using var db = database.Read();
        return await db.Notifications
            .Where(row => ids.Contains(row.Id) && (row.Customer == customer || (isStaff && row.Delivery == NotificationDelivery.SetAside)))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    /// <summary><c>Notification.text</c>.</summary>
    public static IReadOnlyList<string?> Texts(IReadOnlyList<Notification> rows, Caller caller, Language language) =>
        [.. rows.Select(row => row.Customer == caller.CustomerId ? row.Text(language) : null)];

    public static IReadOnlyList<string> Titles(IReadOnlyList<Notification> rows, Language language) => [.. rows.Select(row => row.Title(language))];
}
