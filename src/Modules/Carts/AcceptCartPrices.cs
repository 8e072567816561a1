using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Takes today's prices for those at which the lines were added.</summary>
internal sealed class AcceptCartPrices(Commands commands)
{
    public async Task<AcceptCartPricesResult> HandleAsync(AcceptCartPricesInput input, Caller caller, CancellationToken cancellationToken) =>
        CartOwner.Of(caller) is { } owner
            ? await commands.RunAsync(new Command<AcceptCartPricesResult>("acceptCartPrices", owner.Key, input), scope => AcceptAsync(scope, input, owner), cancellationToken)
            : new AcceptCartPricesResult.UnknownCart();

    private static async Task<AcceptCartPricesResult> AcceptAsync(CommandScope scope, AcceptCartPricesInput input, CartOwner owner)
    {
        var cart = await LockedCart.ActiveAsync(scope, owner);
        if (cart is null)
        {
            return new AcceptCartPricesResult.UnknownCart();
        }

        if (cart.Cart.Version != input.ExpectedVersion)
        {
            return new AcceptCartPricesResult.CartVersionConflict(cart.Cart.Id);
        }

        var products = await ProductDirectory.FindAsync(scope.Db, [.. cart.Lines.Select(line => line.Product)], scope.CancellationToken);
        foreach (var line in cart.Lines)
        {
            if (products.GetValueOrDefault(line.Product) is { } product && product.ListPrice != line.AddedPrice)
            {
                line.AddedPriceMinor = product.ListPrice.Minor;
                line.Currency = product.ListPrice.Currency;
                line.Version++;
            }
        }

        cart.Changed();
        return new AcceptCartPricesResult.CartPricesAccepted(cart.Cart.Id);
    }
}

internal sealed record AcceptCartPricesInput(int ExpectedVersion);

internal abstract record AcceptCartPricesResult
{
    private AcceptCartPricesResult()
    {
    }

    public sealed record CartPricesAccepted(CartId Cart) : AcceptCartPricesResult;

    public sealed record UnknownCart : AcceptCartPricesResult, IProblem
    {
        public string Message => "You have no cart yet.";
    }

    public sealed record CartVersionConflict(CartId Cart) : AcceptCartPricesResult, IProblem
    {
        public string Message => "The cart was changed meanwhile; look at its prices again.";
    }
}
