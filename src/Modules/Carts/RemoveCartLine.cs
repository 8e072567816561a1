using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Removes a line, whatever it has become.</summary>
internal sealed class RemoveCartLine(Commands commands)
{
    public async Task<RemoveCartLineResult> HandleAsync(RemoveCartLineInput input, Caller caller, CancellationToken cancellationToken) =>
        CartOwner.Of(caller) is { } owner
            ? await commands.RunAsync(new Command<RemoveCartLineResult>("removeCartLine", owner.Key, input), scope => RemoveAsync(scope, input, owner), cancellationToken)
            : new RemoveCartLineResult.CartOwnerNeeded();

    private static async Task<RemoveCartLineResult> RemoveAsync(CommandScope scope, RemoveCartLineInput input, CartOwner owner)
    {
        var cart = await LockedCart.ActiveAsync(scope, owner);
        if (cart?.Lines.Find(line => line.Id == input.Line) is { } line)
        {
            cart.Set(line, 0);
            cart.Changed();
        }

        return new RemoveCartLineResult.CartLineRemoved(cart?.Cart.Id);
    }
}

internal sealed record RemoveCartLineInput(CartLineId Line);

internal abstract record RemoveCartLineResult
{
    private RemoveCartLineResult()
    {
    }

    public sealed record CartLineRemoved(CartId? Cart) : RemoveCartLineResult;

    public sealed record CartOwnerNeeded : RemoveCartLineResult, ICartOwnerNeeded
    {
        public string Message => ICartOwnerNeeded.Text;
    }
}
