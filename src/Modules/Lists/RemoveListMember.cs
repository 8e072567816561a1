using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Ends somebody else's membership, and all codes with it.</summary>
internal sealed class RemoveListMember(Commands commands)
{
    public Task<RemoveListMemberResult> HandleAsync(RemoveListMemberInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<RemoveListMemberResult>("removeListMember", caller.Id, input), scope => RemoveAsync(scope, input, Shopper.Of(caller)), cancellationToken);

    private static async Task<RemoveListMemberResult> RemoveAsync(CommandScope scope, RemoveListMemberInput input, Shopper? shopper)
    {
        if (await LockedList.OfMemberAsync(scope, input.List, shopper) is not var (list, me))
        {
            return new RemoveListMemberResult.UnknownList(input.List);
        }

        if (me.Role is not ListRole.Owner)
        {
            return new RemoveListMemberResult.ListOwnerNeeded(input.List);
        }

        if (list.Members.Find(member => member.Id == input.Member) is not { Role: ListRole.Editor } removed)
        {
            return new RemoveListMemberResult.UnknownListMember();
        }

        // They may have kept a code.
        await scope.Db.ListCodes.Where(code => code.List == input.List).ExecuteDeleteAsync(scope.CancellationToken);
        await list.RemoveAsync(removed);
        return new RemoveListMemberResult.ListMemberRemoved(input.List);
    }
}

internal sealed record RemoveListMemberInput(ShoppingListId List, ListMemberId Member);

internal abstract record RemoveListMemberResult
{
    private RemoveListMemberResult()
    {
    }

    public sealed record ListMemberRemoved(ShoppingListId List) : RemoveListMemberResult;

    public sealed record UnknownList(ShoppingListId Id) : RemoveListMemberResult, IUnknownList;

    public sealed record ListOwnerNeeded(ShoppingListId List) : RemoveListMemberResult, IListOwnerNeeded;

    public sealed record UnknownListMember : RemoveListMemberResult, IProblem
    {
        public string Message => "The list has no such member, or it is its owner.";
    }
}
