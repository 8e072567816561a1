using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>What other modules may do to slots within a command of theirs.</summary>
public sealed class SlotLedger
{
    private readonly FulfilmentOptions _options;

    internal SlotLedger(FulfilmentOptions options) => _options = options;

    /// <summary>Keeps a place in a slot. One that somebody else has kept for themselves may be taken over by its owner's id.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="slot">Which.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="chooser">Whose place of the slot may be taken over; null for a new one.</param>
    /// <param name="duration">For how long, by the database's clock.</param>
    public async Task<SlotOutcome> HoldAsync(CommandScope scope, SlotId slot, string owner, string? chooser, TimeSpan duration)
    {
        var now = scope.Now;
        var rows = scope.Db.SlotHolds;
        var chosen = await rows
            .Where(hold => hold.Slot == slot && hold.Owner == chooser && hold.State == SlotHoldState.Held && hold.ExpiresAt > now)
            .Select(hold => hold.Id)
            .ToListAsync(scope.CancellationToken);
        var locked = await LockedSlots.LockAsync(scope, [slot], chosen);
        if (locked.Slot(slot) is not { } row)
        {
            return new SlotOutcome.Unknown();
        }

        if (chosen.Select(locked.Hold).FirstOrDefault(hold => hold?.State == SlotHoldState.Held) is { } own)
        {
            (own.Owner, own.ExpiresAt) = (owner, now + duration);
            return new SlotOutcome.Held(own.Id);
        }

        var count = await rows.CountAsync(hold => hold.Owner == owner && hold.State == SlotHoldState.Held && hold.ExpiresAt > now, scope.CancellationToken);
        return count >= _options.HoldsMax ? new SlotOutcome.TooMany(_options.HoldsMax)
            : locked.Take(row, owner, now + duration) is { } taken ? new SlotOutcome.Held(taken.Id)
            : new SlotOutcome.Taken();
    }

    /// <summary>Keeps places longer, all of them or none.</summary>
    /// <returns>False when one was given back, its time is over, or it does not exist.</returns>
    public static Task<bool> KeepAsync(CommandScope scope, IReadOnlyCollection<SlotHoldId> holds, string owner, DateTimeOffset until) =>
        ChangeAsync(scope, holds, hold => (hold.Owner, hold.ExpiresAt) = (owner, until));

    /// <summary>Orders places, all of them or none: they do not expire any more.</summary>
    /// <returns>False when one was given back, its time is over, or it does not exist.</returns>
    public static Task<bool> ClaimAsync(CommandScope scope, IReadOnlyCollection<SlotHoldId> holds, string owner) =>
        ChangeAsync(scope, holds, hold => (hold.Owner, hold.State) = (owner, SlotHoldState.Claimed));

    /// <summary>Gives places back, kept or ordered; those that are free already stay so.</summary>
    public static async Task ReleaseAsync(CommandScope scope, IReadOnlyCollection<SlotHoldId> holds)
    {
        var locked = await LockedSlots.LockAsync(scope, holds);
        foreach (var hold in holds.Select(locked.Hold).OfType<SlotHold>())
        {
            locked.GiveBack(hold, SlotHoldState.Released);
        }
    }

    /// <summary>Slots by their ids, in one statement; those that do not exist are left out.</summary>
    public static async Task<IReadOnlyDictionary<SlotId, SlotSummary>> FindAsync(GraphDbContext db, IReadOnlyCollection<SlotId> ids, CancellationToken cancellationToken)
    {
        var slots = db.Slots;
        return await slots.AsNoTracking().Where(slot => ids.Contains(slot.Id)).ToDictionaryAsync(slot => slot.Id, slot => slot.Summary, cancellationToken);
    }

    /// <summary>What has become of places, in one statement; those that do not exist are left out.</summary>
    public static async Task<IReadOnlyDictionary<SlotHoldId, SlotHoldState>> StatesAsync(
        GraphDbContext db, IReadOnlyCollection<SlotHoldId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var holds = db.SlotHolds;
        return await holds.AsNoTracking().Where(hold => ids.Contains(hold.Id)).ToDictionaryAsync(hold => hold.Id, hold => hold.StateAt(now), cancellationToken);
    }

    private static async Task<bool> ChangeAsync(CommandScope scope, IReadOnlyCollection<SlotHoldId> ids, Action<SlotHold> change)
    {
        var locked = await LockedSlots.LockAsync(scope, ids);
        var holds = ids.Select(locked.Hold).OfType<SlotHold>().Where(hold => hold.State == SlotHoldState.Held).ToList();
        if (holds.Count != ids.Count)
        {
            return false;
        }

        holds.ForEach(change);
        return true;
    }
}
