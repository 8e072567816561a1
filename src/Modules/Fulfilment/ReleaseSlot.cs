using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Gives a place back that was chosen.</summary>
internal sealed class ReleaseSlot(Commands commands)
{
    public Task<ReleaseSlotResult> HandleAsync(ReleaseSlotInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<ReleaseSlotResult>("releaseSlot", caller.Id, input), scope => ReleaseAsync(scope, input.Hold, caller.Id), cancellationToken);

    private static async Task<ReleaseSlotResult> ReleaseAsync(CommandScope scope, SlotHoldId id, string owner)
    {
        var locked = await LockedSlots.LockAsync(scope, [id]);
        if (locked.Hold(id) is not { } hold || hold.Owner != owner)
        {
            return new ReleaseSlotResult.UnknownSlotHold(id);
        }

        locked.GiveBack(hold, SlotHoldState.Released);
        return new ReleaseSlotResult.SlotReleased(id);
    }
}

internal sealed record ReleaseSlotInput(SlotHoldId Hold);

internal abstract record ReleaseSlotResult
{
    private ReleaseSlotResult()
    {
    }

    public sealed record SlotReleased(SlotHoldId Hold) : ReleaseSlotResult;

    public sealed record UnknownSlotHold(SlotHoldId Id) : ReleaseSlotResult, IProblem
    {
        public string Message => "You keep no such place.";
    }
}
