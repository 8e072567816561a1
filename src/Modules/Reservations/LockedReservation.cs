using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Contract;
using Omnichannel.Graph.Reservations.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Reservations;

/// <summary>A reservation in a command: its row is locked before the stock that it holds. Whatever happens to one goes through here.</summary>
internal sealed class LockedReservation
{
    private const string Source = "TILL";
    private readonly CommandScope _scope;

    private LockedReservation(CommandScope scope, Reservation row)
    {
        _scope = scope;
        Row = row;
    }

    public Reservation Row { get; }

    public ReservationState State => Row.StateAt(_scope.Now);

    /// <summary>A reservation, whoever asks; null when there is none.</summary>
    public static async Task<LockedReservation?> FindAsync(CommandScope scope, ReservationId id)
    {
        var row = await scope.Db.Reservations.Where(one => one.Id == id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        return row is null ? null : new LockedReservation(scope, row);
    }

    /// <summary>A reservation to which a caller may do something; null when there is none for them.</summary>
    public static async Task<LockedReservation?> FindAsync(CommandScope scope, ReservationId id, Caller caller, ReservationAction action) =>
        await FindAsync(scope, id) is { } locked && locked.IsFor(caller, action) ? locked : null;

    /// <summary>Those whose time is over, at most some, without those that somebody else decides at this moment.</summary>
    public static async Task<List<LockedReservation>> ExpiredAsync(CommandScope scope, int countMax)
    {
        var now = scope.Now;
        var rows = await scope.Db.Reservations
            .Where(row => (row.State == ReservationState.Held || row.State == ReservationState.Picked) && row.ExpiresAt <= now)
            .OrderBy(row => row.Id)
            .Take(countMax)
            .ForUpdateSkipLocked()
            .ToListAsync(scope.CancellationToken);
        return rows.ConvertAll(row => new LockedReservation(scope, row));
    }

    /// <summary>A new reservation, whose units are held.</summary>
    public static LockedReservation New(CommandScope scope, Reservation row, string by)
    {
        scope.Db.Add(row);
        var made = new LockedReservation(scope, row);
        made.Changed(ReservationState.Held, by);
        return made;
    }

    public static string OwnerOf(ReservationId id) => $"reservation:{id.Value:N}";

    public bool Can(ReservationAction action) => ReservationActions.Next(State, action) is not null;

    public void Pick(string by) => Changed(ReservationState.Picked, by);

    /// <summary>The hold does not end by itself from now on: what a customer has in hand is on no shelf.</summary>
    /// <returns>False when it has expired after all: who freed its units began later and was faster.</returns>
    public async Task<bool> HandOutAsync(string by, TimeSpan tried)
    {
        if (!await StockLedger.KeepAsync(_scope, [Row.Hold], OwnerOf(Row.Id), HoldPurpose.Reservation, until: null))
        {
            return false;
        }

        Row.ExpiresAt = null;
        Row.TryUntil = _scope.Now + tried;
        Changed(ReservationState.Trying, by);
        return true;
    }

    /// <returns>False when it has expired after all.</returns>
    public async Task<bool> SellAsync(string by, string? receipt)
    {
        if (!await StockLedger.ClaimAsync(_scope, Row.Hold, Source, receipt))
        {
            return false;
        }

        Row.Receipt = receipt;
        End(ReservationState.Bought, _scope.Now, by);
        return true;
    }

    /// <summary>Gives its units back before it expires: cancelled, or taken back.</summary>
    /// <returns>False when it has expired after all.</returns>
    public async Task<bool> GiveBackAsync(ReservationState state, string by)
    {
        if (!await StockLedger.ReleaseAsync(_scope, Row.Hold))
        {
            return false;
        }

        End(state, _scope.Now, by);
        return true;
    }

    /// <summary>Writes down that its time is over. Its hold ends by itself.</summary>
    public void Expire(string by) => End(ReservationState.Expired, Row.ExpiresAt!.Value, by);

    /// <summary>Holds the same at another location.</summary>
    /// <returns>What came of it; null when it has expired after all.</returns>
    public async Task<HoldOutcome?> MoveAsync(LocationId location, string by)
    {
        var outcome = await StockLedger.MoveAsync(_scope, Row.Hold, location);
        if (outcome is HoldOutcome.Held held)
        {
            // Who worked there is told that it is gone.
            Publish(Row.Version + 1);
            (Row.Hold, Row.Location) = (held.Hold, location);
            Changed(ReservationState.Held, by);
        }

        return outcome;
    }

    private bool IsFor(Caller caller, ReservationAction action) =>
        ReservationActions.IsStaffAt(caller, Row.Location) || (ReservationActions.IsForCustomers(action) && caller.CustomerId == Row.Customer);

    private void End(ReservationState state, DateTimeOffset at, string by)
    {
        Row.EndedAt = at;
        Row.ExpiresAt = state is ReservationState.Expired ? Row.ExpiresAt : null;
        Row.OpenCode = null;
        Changed(state, by);
    }

    private void Changed(ReservationState state, string by)
    {
        Row.State = state;
        Row.Version++;
        _scope.Db.Add(new ReservationStep
        {
            Reservation = Row.Id,
            Version = Row.Version,
            State = state,
            Location = Row.Location,
            At = Row.EndedAt ?? _scope.Now,
            By = by,
        });
        _scope.Publish(new Change(ReservationTopics.OfCustomer, $"{Row.Customer.Value:N}/{Row.Id.Value:N}", Row.Version, "{}"));
        Publish(Row.Version);
    }

    private void Publish(int version) => _scope.Publish(new Change(ReservationTopics.OfLocation, $"{Row.Location.Value:N}/{Row.Id.Value:N}", version, "{}"));
}
