using System.Runtime.CompilerServices;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>Each change of a customer's reservations, or of a location's. Whether the caller may still see one is looked at for each.</summary>
internal static class ReservationChanged
{
    public static IAsyncEnumerable<ReservationId> OfCustomer(ReservationId? reservation, Caller caller, ChangeFeed feed, CancellationToken cancellationToken)
    {
        if (caller.CustomerId is not { } customer)
        {
            throw InputRefusal.Of("Sign in as a customer to watch your reservations.");
        }

        var key = customer.Value.ToString("N");
        return ReadAsync(feed.Watch(ReservationTopics.OfCustomer, [reservation is { } one ? $"{key}/{one.Value:N}" : key], cancellationToken), cancellationToken);
    }

    public static IAsyncEnumerable<ReservationId> OfLocation(LocationId location, Caller caller, ChangeFeed feed, CancellationToken cancellationToken) =>
        ReservationActions.IsStaffAt(caller, location)
            ? ReadAsync(feed.Watch(ReservationTopics.OfLocation, [location.Value.ToString("N")], cancellationToken), cancellationToken)
            : throw InputRefusal.Of("You do not work at this location.");

    private static async IAsyncEnumerable<ReservationId> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return new ReservationId(Guid.ParseExact(change.Change.Key.AsSpan(change.Change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));
        }
    }
}
