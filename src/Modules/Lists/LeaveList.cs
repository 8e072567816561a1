using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>Ends the caller's membership.</summary>
internal sealed class LeaveList(Commands commands)
{
    public Task<LeaveListResult> HandleAsync(LeaveListInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<LeaveListResult>("leaveList", caller.Id, input), scope => LeaveAsync(scope, input.List, Shopper.Of(caller)), cancellationToken);

    private static async Task<LeaveListResult> LeaveAsync(CommandScope scope, ShoppingListId id, Shopper? shopper)
    {
        if (await LockedList.OfMemberAsync(scope, id, shopper) is not var (list, me))
        {
            return new LeaveListResult.UnknownList(id);
        }

        await list.RemoveAsync(me);
        return new LeaveListResult.ListLeft(id);
    }
}

internal sealed record LeaveListInput(ShoppingListId List);

internal abstract record LeaveListResult
{
    private LeaveListResult()
    {
    }

    public sealed record ListLeft(ShoppingListId Id) : LeaveListResult;

    public sealed record UnknownList(ShoppingListId Id) : LeaveListResult, IUnknownList;
}
