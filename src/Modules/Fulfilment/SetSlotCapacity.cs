using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Sets how many places a slot has, never fewer than are taken.</summary>
internal sealed class SetSlotCapacity(Commands commands)
{
    private const int CapacityMax = 10_000;

    public Task<SetSlotCapacityResult> HandleAsync(SetSlotCapacityInput input, Caller caller, CancellationToken cancellationToken) => input.Capacity is < 0 or > CapacityMax
        ? throw InputRefusal.Of($"\"capacity\" must be 0 to {CapacityMax}, found: {input.Capacity}.")
        : commands.RunAsync(new Command<SetSlotCapacityResult>("setSlotCapacity", caller.Id, input), scope => SetAsync(scope, input), cancellationToken);

    private static async Task<SetSlotCapacityResult> SetAsync(CommandScope scope, SetSlotCapacityInput input)
    {
        var locked = await LockedSlots.LockAsync(scope, [input.Slot], []);
        if (locked.Slot(input.Slot) is not { } slot)
        {
            return new SetSlotCapacityResult.UnknownSlot(input.Slot);
        }

        slot.Capacity = Math.Max(input.Capacity, slot.Taken);
        return new SetSlotCapacityResult.SlotCapacitySet(input.Slot);
    }
}

internal sealed record SetSlotCapacityInput(SlotId Slot, int Capacity);

internal abstract record SetSlotCapacityResult
{
    private SetSlotCapacityResult()
    {
    }

    public sealed record SlotCapacitySet(SlotId Slot) : SetSlotCapacityResult;

    public sealed record UnknownSlot(SlotId Id) : SetSlotCapacityResult, IUnknownSlot;
}
