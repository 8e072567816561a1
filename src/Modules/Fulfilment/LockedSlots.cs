using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Slots that a command has locked. A place changes only while its slot is locked, so choosing, claiming, releasing and expiring wait for each other in line.</summary>
internal sealed class LockedSlots
{
    private readonly CommandScope _scope;
    private readonly Dictionary<SlotId, Slot> _slots;
    private readonly List<SlotHold> _holds;

    private LockedSlots(CommandScope scope, IEnumerable<Slot> slots, List<SlotHold> holds)
    {
        _scope = scope;
        _slots = slots.ToDictionary(slot => slot.Id);
        _holds = holds;
    }

    /// <summary>Locks slots in the order of their ids, and gives back every place of them whose time is over: nobody is refused for the want of a sweeper.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="slots">Which.</param>
    /// <param name="holds">Places of these slots that the command needs.</param>
    public static async Task<LockedSlots> LockAsync(CommandScope scope, IReadOnlyCollection<SlotId> slots, IReadOnlyCollection<SlotHoldId> holds)
    {
        var now = scope.Now;
        var (slotRows, holdRows) = (scope.Db.Slots, scope.Db.SlotHolds);
        var locked = await slotRows.Where(slot => slots.Contains(slot.Id)).OrderBy(slot => slot.Id).ForUpdate().ToListAsync(scope.CancellationToken);
        var found = await holdRows
            .Where(hold => slots.Contains(hold.Slot) && (holds.Contains(hold.Id) || (hold.State == SlotHoldState.Held && hold.ExpiresAt <= now)))
            .ToListAsync(scope.CancellationToken);
        var result = new LockedSlots(scope, locked, found);
        foreach (var hold in found.Where(hold => hold.StateAt(now) == SlotHoldState.Expired && hold.State == SlotHoldState.Held))
        {
            result.GiveBack(hold, SlotHoldState.Expired);
        }

        return result;
    }

    /// <summary>Locks the slots of some places.</summary>
    public static async Task<LockedSlots> LockAsync(CommandScope scope, IReadOnlyCollection<SlotHoldId> holds)
    {
        var rows = scope.Db.SlotHolds;
        var slots = await rows.Where(hold => holds.Contains(hold.Id)).Select(hold => hold.Slot).Distinct().ToListAsync(scope.CancellationToken);
        return await LockAsync(scope, slots, holds);
    }

    public Slot? Slot(SlotId id) => _slots.GetValueOrDefault(id);

    public SlotHold? Hold(SlotHoldId id) => _holds.Find(hold => hold.Id == id);

    /// <summary>Keeps a place.</summary>
    /// <returns>Null when none is free, or the time of the slot has come.</returns>
    public SlotHold? Take(Slot slot, string owner, DateTimeOffset until)
    {
        if (slot.Taken >= slot.Capacity || slot.StartsAt <= _scope.Now)
        {
            return null;
        }

        var hold = new SlotHold { Id = new SlotHoldId(_scope.NewId()), Slot = slot.Id, Owner = owner, State = SlotHoldState.Held, ExpiresAt = until };
        slot.Taken++;
        _holds.Add(hold);
        _scope.Db.Add(hold);
        return hold;
    }

    /// <summary>Frees a place that is kept or was ordered; one that is free already stays so.</summary>
    public void GiveBack(SlotHold hold, SlotHoldState state)
    {
        if (hold.IsOpen)
        {
            hold.State = state;
            _slots[hold.Slot].Taken--;
        }
    }
}
