using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Puts the cart behind a code into the caller's.</summary>
internal sealed class TakeCart(Commands commands)
{
    private const int CodeLengthMax = 40;

    public async Task<TakeCartResult> HandleAsync(TakeCartInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Code.Length is 0 or > CodeLengthMax)
        {
            throw InputRefusal.Of($"\"code\" has 1 to {CodeLengthMax} characters.");
        }

        return CartOwner.Of(caller) is { } owner
            ? await commands.RunAsync(new Command<TakeCartResult>("takeCart", owner.Key, HandOverCode.HashOf(input.Code)), scope => TakeAsync(scope, input, owner), cancellationToken)
            : new TakeCartResult.CartOwnerNeeded();
    }

    private static async Task<TakeCartResult> TakeAsync(CommandScope scope, TakeCartInput input, CartOwner owner)
    {
        var hash = HandOverCode.HashOf(input.Code);
        var offered = await scope.Db.CartHandOvers.Where(row => row.CodeHash == hash).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (offered is null || (offered.TakenBy is { } by ? by != owner.Key : offered.ExpiresAt <= scope.Now))
        {
            return new TakeCartResult.CartHandOverEnded();
        }

        // Who asks again has not heard the answer.
        var from = CartOwner.Of(offered.Guest);
        if (offered.TakenBy is null && from != owner)
        {
            await CartMerging.MergeAsync(scope, from, owner, customerMerge: null);
            offered.TakenBy = owner.Key;
            await scope.SaveAsync();
        }

        var key = owner.Key;
        var carts = scope.Db.Carts;
        var taken = await carts.Where(row => row.ActiveOf == key).Select(row => (CartId?)row.Id).SingleOrDefaultAsync(scope.CancellationToken);
        return taken is { } cart ? new TakeCartResult.CartTaken(cart) : new TakeCartResult.CartHandOverEnded();
    }
}

internal sealed record TakeCartInput(string Code);

internal abstract record TakeCartResult
{
    private TakeCartResult()
    {
    }

    public sealed record CartTaken(CartId Cart) : TakeCartResult;

    public sealed record CartHandOverEnded : TakeCartResult, IProblem
    {
        public string Message => "This code is good no longer; make a new one on the other screen.";
    }

    public sealed record CartOwnerNeeded : TakeCartResult, ICartOwnerNeeded
    {
        public string Message => ICartOwnerNeeded.Text;
    }
}
