using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Sets how many units a line has, if it is still as it was seen.</summary>
internal sealed class SetCartLine(Commands commands)
{
    public async Task<SetCartLineResult> HandleAsync(SetCartLineInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Quantity is < 0 or > CartLimits.UnitsMax)
        {
            throw InputRefusal.Of($"\"quantity\" must be 0 to {CartLimits.UnitsMax}, found: {input.Quantity}.");
        }

        return CartOwner.Of(caller) is { } owner
            ? await commands.RunAsync(new Command<SetCartLineResult>("setCartLine", owner.Key, input), scope => SetAsync(scope, input, owner), cancellationToken)
            : new SetCartLineResult.UnknownCartLine();
    }

    private static async Task<SetCartLineResult> SetAsync(CommandScope scope, SetCartLineInput input, CartOwner owner)
    {
        var cart = await LockedCart.ActiveAsync(scope, owner);
        var line = cart?.Lines.Find(line => line.Id == input.Line);
        if (cart is null || line is null)
        {
            return new SetCartLineResult.UnknownCartLine();
        }

        if (line.Version != input.ExpectedVersion)
        {
            return new SetCartLineResult.CartLineVersionConflict(line.Quantity, line.Version, cart.Cart.Id);
        }

        cart.Set(line, input.Quantity);
        cart.Changed();
        return new SetCartLineResult.CartLineSet(cart.Cart.Id);
    }
}

internal sealed record SetCartLineInput(CartLineId Line, int Quantity, int ExpectedVersion);

internal abstract record SetCartLineResult
{
    private SetCartLineResult()
    {
    }

    public sealed record CartLineSet(CartId Cart) : SetCartLineResult;

    public sealed record UnknownCartLine : SetCartLineResult, IProblem
    {
        public string Message => "Your cart has no such line.";
    }

    public sealed record CartLineVersionConflict(int Quantity, int Version, CartId Cart) : SetCartLineResult, IProblem
    {
        public string Message => $"The line was changed meanwhile; it has {Quantity} units now.";
    }
}
