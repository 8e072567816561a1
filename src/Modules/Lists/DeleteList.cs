using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Deletes a list for everybody.</summary>
internal sealed class DeleteList(Commands commands)
{
    public Task<DeleteListResult> HandleAsync(DeleteListInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<DeleteListResult>("deleteList", caller.Id, input), scope => DeleteAsync(scope, input.List, Shopper.Of(caller)), cancellationToken);

    private static async Task<DeleteListResult> DeleteAsync(CommandScope scope, ShoppingListId id, Shopper? shopper)
    {
        if (await LockedList.OfMemberAsync(scope, id, shopper) is not var (list, me))
        {
            return new DeleteListResult.UnknownList(id);
        }

        if (me.Role is not ListRole.Owner)
        {
            return new DeleteListResult.ListOwnerNeeded(id);
        }

        await list.DeleteAsync();
        return new DeleteListResult.ListDeleted(id);
    }
}

internal sealed record DeleteListInput(ShoppingListId List);

internal abstract record DeleteListResult
{
    private DeleteListResult()
    {
    }

    public sealed record ListDeleted(ShoppingListId Id) : DeleteListResult;

    public sealed record UnknownList(ShoppingListId Id) : DeleteListResult, IUnknownList;

    public sealed record ListOwnerNeeded(ShoppingListId List) : DeleteListResult, IListOwnerNeeded;
}
