using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Makes the code with which a guest's cart is taken to another device.</summary>
internal sealed class HandOverCart(Commands commands)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    // Without an idempotency key: the newest code is the one that works, so asking again harms nothing, and no answer with a code is kept.
    public async Task<HandOverCartResult> HandleAsync(Caller caller, CancellationToken cancellationToken) =>
        caller.Kind is CallerKind.Guest && caller.GuestId is { } guest
            ? await commands.RunAsync(new Command<HandOverCartResult>("handOverCart", caller.Id, guest.Value.ToString("N")), scope => OfferAsync(scope, guest), cancellationToken)
            : new HandOverCartResult.HandOverNeedsGuest();

    private static async Task<HandOverCartResult> OfferAsync(CommandScope scope, GuestId guest)
    {
        var known = await scope.Db.CartHandOvers.Where(row => row.Guest == guest).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (await LockedCart.ActiveAsync(scope, CartOwner.Of(guest)) is not { Lines.Count: > 0 })
        {
            return new HandOverCartResult.NothingToHandOver();
        }

        var (code, expiresAt) = (HandOverCode.New(), scope.Now + _lifetime);
        if (known is null)
        {
            scope.Db.Add(new CartHandOver { Guest = guest, CodeHash = HandOverCode.HashOf(code), ExpiresAt = expiresAt });
        }
        else
        {
            (known.CodeHash, known.ExpiresAt, known.TakenBy) = (HandOverCode.HashOf(code), expiresAt, null);
        }

        return new HandOverCartResult.CartHandOverReady(code, expiresAt);
    }
}

internal abstract record HandOverCartResult
{
    private HandOverCartResult()
    {
    }

    public sealed record CartHandOverReady(string Code, DateTimeOffset ExpiresAt) : HandOverCartResult;

    public sealed record HandOverNeedsGuest : HandOverCartResult, IProblem
    {
        public string Message => "Only a guest hands a cart over; a customer's is on all their devices already.";
    }

    public sealed record NothingToHandOver : HandOverCartResult, IProblem
    {
        public string Message => "There is nothing in the cart.";
    }
}
