using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Takes back what a merge has put into the caller's cart.</summary>
internal sealed class UndoCartMerge(Commands commands)
{
    public async Task<UndoCartMergeResult> HandleAsync(UndoCartMergeInput input, Caller caller, CancellationToken cancellationToken) =>
        CartOwner.Of(caller) is { } owner
            ? await commands.RunAsync(new Command<UndoCartMergeResult>("undoCartMerge", owner.Key, input), scope => UndoAsync(scope, input, owner), cancellationToken)
            : new UndoCartMergeResult.UnknownCartMerge();

    private static async Task<UndoCartMergeResult> UndoAsync(CommandScope scope, UndoCartMergeInput input, CartOwner owner)
    {
        // The caller's cart first: who comes second with the same merge waits here, and finds it undone.
        var cart = await LockedCart.ActiveAsync(scope, owner);
        var merge = cart is null ? null : await scope.Db.CartMerges
            .Where(row => row.Id == input.Merge && row.Cart == cart.Cart.Id && row.UndoneAt == null)
            .SingleOrDefaultAsync(scope.CancellationToken);
        if (merge is null)
        {
            return new UndoCartMergeResult.UnknownCartMerge();
        }

        await CartMerging.UndoAsync(scope, merge);
        return new UndoCartMergeResult.CartMergeUndone(merge.Cart);
    }
}

internal sealed record UndoCartMergeInput(CartMergeId Merge);

internal abstract record UndoCartMergeResult
{
    private UndoCartMergeResult()
    {
    }

    public sealed record CartMergeUndone(CartId Cart) : UndoCartMergeResult;

    public sealed record UnknownCartMerge : UndoCartMergeResult, IProblem
    {
        public string Message => "Your cart has no such merge, or it was taken back already.";
    }
}
