using System.Linq.Expressions;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>Each change of a customer's reservations, or of a location's. Whether the caller may still see one is looked at for each.</summary>
internal static class ReservationChanged
{
    private const int OpenMax = 100;

    public static ChangeSource<ReservationChange, ReservationId?> OfCustomer(
        ReservationId? reservation, string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var customer = caller.CustomerId ?? throw InputRefusal.Of("Sign in as a customer to watch your reservations.");
        var key = customer.Value.ToString("N");
        return reservation is { } one
            ? Watch(new Watched(ReservationTopics.OfCustomer, [$"{key}/{one.Value:N}"]), after, row => row.Id == one && row.Customer == customer, feed, database, cancellationToken)
            : Watch(new Watched(ReservationTopics.OfCustomer, [key]), after, row => row.Customer == customer && row.OpenCode != null, feed, database, cancellationToken);
    }

    public static ChangeSource<ReservationChange, ReservationId?> OfLocation(
        LocationId location, string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken) =>
        ReservationActions.IsStaffAt(caller, location)
            ? Watch(
                new Watched(ReservationTopics.OfLocation, [location.Value.ToString("N")]),
                after,
                row => row.Location == location && row.OpenCode != null,
                feed,
                database,
                cancellationToken)
            : throw InputRefusal.Of("You do not work at this location.");

    private static ChangeSource<ReservationChange, ReservationId?> Watch(
        Watched watched, string? after, Expression<Func<Reservation, bool>> shown, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var telling = new Telling<ReservationChange, ReservationId?>
        {
            Change = (change, _) => new(ToldOf(ReservationOf(change), change.Version)),
            State = async token =>
            {
                await using var db = database.Read();
                var rows = db.Reservations;
                var open = await rows.Where(shown).OrderByDescending(row => row.ReservedAt).Take(OpenMax).ToListAsync(token);
                return [.. open.AsEnumerable().Reverse().Select(row => ToldOf(row.Id, row.Version))];
            },
            Event = (mark, reservation) => new ReservationChange(mark, reservation),
        };
        return feed.Watch(watched, after, telling, cancellationToken);
    }

    private static Told<ReservationId?> ToldOf(ReservationId id, long version) => new(id.Value.ToString("N"), version, id);

    public static ReservationId ReservationOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));
}

internal sealed record ReservationChange(EventMark Mark, ReservationId? Reservation) : ChangeEvent(Mark);
