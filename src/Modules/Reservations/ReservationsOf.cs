using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>The reservations of customers, and of locations.</summary>
internal static class ReservationsOf
{
    private static readonly Keyset<Reservation> _newest = Keyset.ByDescending((Reservation row) => row.ReservedAt).ThenByDescending(row => row.Id);
    private static readonly Keyset<Reservation> _oldest = Keyset.By((Reservation row) => row.ReservedAt).ThenBy(row => row.Id);

    /// <summary><c>Customer.reservations</c>. A customer may be known here by their key alone, so that it is looked at whose they are.</summary>
    public static async Task<IReadOnlyList<Connection<Reservation>>> CustomersAsync(
        IReadOnlyList<CustomerId> customers, PageArguments pageArguments, Caller caller, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        List<Connection<Reservation>> pages = [];
        foreach (var customer in customers)
        {
            var own = db.Reservations.Where(row => row.Customer == customer);
            var visible = caller.CustomerId == customer ? own
                : !caller.Has(Scope.ReservationsWrite) ? own.Where(row => false)
                : caller.LocationId is { } location ? own.Where(row => row.Location == location)
                : own;
            pages.Add(await visible.ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }

    /// <summary><c>Location.reservations</c>.</summary>
    public static async Task<IReadOnlyList<Connection<Reservation>>> LocationsAsync(
        IReadOnlyList<LocationId> locations,
        PageArguments pageArguments,
        IReadOnlyList<ReservationState>? states,
        Caller caller,
        GraphDatabase database,
        TimeProvider clock,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        var wanted = (states ?? [ReservationState.Held, ReservationState.Picked, ReservationState.Trying]).Where(Reservation.IsOpen).Distinct().ToList();
        var now = clock.GetUtcNow();
        await using var db = database.Read();
        List<Connection<Reservation>> pages = [];
        foreach (var location in locations)
        {
            var here = db.Reservations.Where(row => row.Location == location && wanted.Contains(row.State) && (row.State == ReservationState.Trying || row.ExpiresAt > now));
            var visible = ReservationActions.IsStaffAt(caller, location) ? here : here.Where(row => false);
            pages.Add(await visible.ToConnectionAsync(_oldest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }
}
