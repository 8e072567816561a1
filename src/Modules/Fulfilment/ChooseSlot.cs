using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Keeps a place of a slot for the caller; of deliveries one at a time.</summary>
internal sealed class ChooseSlot(Commands commands, FulfilmentOptions options)
{
    public Task<ChooseSlotResult> HandleAsync(ChooseSlotInput input, Caller caller, CancellationToken cancellationToken)
    {
        var command = new Command<ChooseSlotResult>("chooseSlot", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new ChooseSlotResult.IdempotencyKeyReused(),
        };
        return commands.RunAsync(command, scope => ChooseAsync(scope, input.Slot, caller.Id), cancellationToken);
    }

    private async Task<ChooseSlotResult> ChooseAsync(CommandScope scope, SlotId id, string owner)
    {
        var now = scope.Now;
        var (slots, holds) = (scope.Db.Slots, scope.Db.SlotHolds);
        var kept = await holds.AsNoTracking()
            .Where(hold => hold.Owner == owner && hold.State == SlotHoldState.Held && hold.ExpiresAt > now)
            .Join(slots, hold => hold.Slot, slot => slot.Id, (hold, slot) => new { hold.Id, hold.Slot, IsDelivery = slot.Area != null })
            .ToListAsync(scope.CancellationToken);
        var locked = await LockedSlots.LockAsync(scope, [.. kept.Select(hold => hold.Slot).Append(id).Distinct()], [.. kept.Select(hold => hold.Id)]);
        if (locked.Slot(id) is not { } slot)
        {
            return new ChooseSlotResult.UnknownSlot(id);
        }

        var until = now + TimeSpan.FromMinutes(options.HoldMinutes);
        var before = kept.Where(hold => slot.Area is not null ? hold.IsDelivery : hold.Slot == id).Select(hold => locked.Hold(hold.Id)!).ToList();
        if (before.Find(hold => hold.Slot == id && hold.State == SlotHoldState.Held) is { } same)
        {
            same.ExpiresAt = until;
            return new ChooseSlotResult.SlotChosen(same.Id);
        }

        if (kept.Count - before.Count >= options.HoldsMax)
        {
            return new ChooseSlotResult.TooManySlots(options.HoldsMax);
        }

        // The new place first: who does not get it keeps the old one.
        if (locked.Take(slot, owner, until) is not { } hold)
        {
            return new ChooseSlotResult.SlotTaken(id);
        }

        before.ForEach(old => locked.GiveBack(old, SlotHoldState.Released));
        return new ChooseSlotResult.SlotChosen(hold.Id);
    }
}

internal sealed record ChooseSlotInput(SlotId Slot, Guid IdempotencyKey);

internal abstract record ChooseSlotResult
{
    private ChooseSlotResult()
    {
    }

    public sealed record SlotChosen(SlotHoldId Hold) : ChooseSlotResult;

    public sealed record SlotTaken(SlotId Slot) : ChooseSlotResult, ISlotTaken;

    public sealed record UnknownSlot(SlotId Id) : ChooseSlotResult, IUnknownSlot;

    public sealed record TooManySlots(int Limit) : ChooseSlotResult, ITooManySlots;

    public sealed record IdempotencyKeyReused : ChooseSlotResult, IIdempotencyKeyReused;
}
