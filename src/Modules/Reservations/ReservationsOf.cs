using Microsoft.EntityFrameworkCore;

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
        var all = db.Reservations;
        var visible = !caller.Has(Scope.ReservationsWrite) ? all.Where(row => row.Customer == caller.CustomerId)
            : caller.LocationId is { } location ? all.Where(row => row.Customer == caller.CustomerId || row.Location == location)
            : all;
        if (customers.Count > 1 && pageArguments.StartSize is { } size && !selection.Selects("totalCount"))
        {
            // A cursor is a place in one list, so who gives one asks for one list; the first pages of many are read at once.
            var rows = await visible
                .Where(row => customers.Contains(row.Customer))
                .Select(row => row.Customer)
                .Distinct()
                .SelectMany(customer => visible.Where(row => row.Customer == customer).OrderByDescending(row => row.ReservedAt).ThenByDescending(row => row.Id).Take(size + 1))
                .ToListAsync(cancellationToken);
            var byCustomer = rows.OrderByDescending(row => row.ReservedAt).ThenByDescending(row => row.Id).ToLookup(row => row.Customer);
            return [.. customers.Select(customer => Connections.OfStart([.. byCustomer[customer]], _newest, size))];
        }

        List<Connection<Reservation>> pages = [];
        foreach (var customer in customers)
        {
            pages.Add(await visible.Where(row => row.Customer == customer).ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
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
        var own = locations.Where(location => ReservationActions.IsStaffAt(caller, location)).ToList();
        var open = db.Reservations.Where(row => own.Contains(row.Location) && wanted.Contains(row.State) && (row.State == ReservationState.Trying || row.ExpiresAt > now));
        if (locations.Count > 1 && pageArguments.StartSize is { } size && !selection.Selects("totalCount"))
        {
            // A cursor is a place in one list, so who gives one asks for one list; the first pages of many are read at once.
            var rows = await open
                .Select(row => row.Location)
                .Distinct()
                .SelectMany(location => open.Where(row => row.Location == location).OrderBy(row => row.ReservedAt).ThenBy(row => row.Id).Take(size + 1))
                .ToListAsync(cancellationToken);
            var byLocation = rows.OrderBy(row => row.ReservedAt).ThenBy(row => row.Id).ToLookup(row => row.Location);
            return [.. locations.Select(location => Connections.OfStart([.. byLocation[location]], _oldest, size))];
        }

        List<Connection<Reservation>> pages = [];
        foreach (var location in locations)
        {
            pages.Add(await open.Where(row => row.Location == location).ToConnectionAsync(_oldest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }
}
