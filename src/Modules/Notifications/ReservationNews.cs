using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Notifications;

/// <summary>What customers are told of what stores keep for them.</summary>
internal sealed class ReservationNews(ProductDirectory products, StoreDirectory stores, NotificationOptions options)
{
    /// <summary>The reservation that a change is about.</summary>
    /// <exception cref="FormatException">The change is not what reservations tell.</exception>
    public static ReservationId ReservationOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));

    public async Task<NewsOfPage> FindAsync(GraphDbContext db, IReadOnlyList<Change> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var happened = changes.Where(change => change.Topic == ReservationTopics.OfCustomer).Select(change => (Change: change, Reservation: ReservationOf(change))).ToList();
        if (happened.Count == 0)
        {
            return new NewsOfPage([], []);
        }

        List<ReservationId> ids = [.. happened.Select(one => one.Reservation).Distinct()];
        var states = await ReservationDirectory.StatesAsync(db, ids, cancellationToken);
        // Of what has ended meanwhile nobody wants to hear that it is ready.
        var open = await ReservationDirectory.FindOpenAsync(db, ids, now, cancellationToken);
        var things = await ThingsAsync(open.Values, cancellationToken);
        List<News> told = [];
        foreach (var (change, id) in happened.Where(one => open.ContainsKey(one.Reservation)))
        {
            switch (states.GetValueOrDefault((id, change.Version), ReservationState.Trying))
            {
                case ReservationState.Held:
                    told.Add(Of(open[id], NotificationKind.ReservationConfirmed, change.Version, Wording.ReservationConfirmed(things[id])));
                    break;
                case ReservationState.Picked:
                    told.Add(Of(open[id], NotificationKind.ReservationReady, change.Version, Wording.ReservationReady(things[id])));
                    break;
                default:
                    break;
            }
        }

        return new NewsOfPage(told, [.. happened
            .Where(one => one.Change.Version == 1 && open.TryGetValue(one.Reservation, out var kept) && kept.ExpiresAt is not null)
            .Select(one => Plan(open[one.Reservation]))]);
    }

    /// <summary>What is told of reservations that end soon.</summary>
    public async Task<IReadOnlyList<News>> ExpiringAsync(GraphDbContext db, IReadOnlyCollection<ReservationId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await ReservationDirectory.FindOpenAsync(db, ids, now, cancellationToken);
        List<OpenReservation> expiring = [.. open.Values.Where(reservation => reservation.ExpiresAt is not null)];
        var things = await ThingsAsync(expiring, cancellationToken);
        return [.. expiring.Select(reservation =>
            Of(reservation, NotificationKind.ReservationExpiring, 1, Wording.ReservationExpiring(things[reservation.Id])))];
    }

    private PlannedNotification Plan(OpenReservation reservation) => new()
    {
        Kind = NotificationKind.ReservationExpiring,
        Subject = reservation.Id.Value,
        Customer = reservation.Customer,
        DueAt = reservation.ExpiresAt!.Value - options.ExpiringBefore,
    };

    private static News Of(OpenReservation reservation, NotificationKind kind, long version, Wording wording) =>
        new(reservation.Customer, kind, $"reservation:{reservation.Id.Value:N}:{version}", wording)
        {
            Reservation = reservation.Id,
            Product = reservation.Product,
            Location = reservation.Location,
        };

    private async Task<IReadOnlyDictionary<ReservationId, ReservedThing>> ThingsAsync(IEnumerable<OpenReservation> reservations, CancellationToken cancellationToken)
    {
        List<OpenReservation> kept = [.. reservations];
        var names = await products.FindAsync([.. kept.Select(reservation => reservation.Product).Distinct()], cancellationToken);
        var places = await stores.FindAsync([.. kept.Select(reservation => reservation.Location).Distinct()], cancellationToken);
        return kept.ToDictionary(reservation => reservation.Id, reservation =>
        {
            var (product, store) = (names.GetValueOrDefault(reservation.Product), places.GetValueOrDefault(reservation.Location));
            return new ReservedThing(
                product?.NameNl ?? "", product?.NameEn ?? "", reservation.Quantity, store?.Name ?? "", reservation.Code, InTimeOf(store, reservation.ExpiresAt));
        });
    }

    private static DateTimeOffset? InTimeOf(LocationSummary? store, DateTimeOffset? at) =>
        at is { } moment && store is not null && TimeZoneInfo.TryFindSystemTimeZoneById(store.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(moment, zone) : at;
}
