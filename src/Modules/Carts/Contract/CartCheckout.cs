using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Contract;

/// <summary>An active cart within a command that buys it: its row is locked, so that nobody changes it meanwhile.</summary>
public sealed class CartCheckout
{
    private readonly LockedCart _cart;

    private CartCheckout(LockedCart cart) => _cart = cart;

    /// <summary>Which.</summary>
    public CartId Id => _cart.Cart.Id;

    /// <summary>Its version.</summary>
    public int Version => _cart.Cart.Version;

    /// <summary>What is in it, in the order in which it was added; each product once.</summary>
    public IReadOnlyList<(ProductId Product, int Quantity)> Lines => [.. _cart.Lines.Select(line => (line.Product, line.Quantity))];

    /// <summary>The active cart of a customer or a guest, locked; null when there is none.</summary>
    public static async Task<CartCheckout?> OfAsync(CommandScope scope, CustomerId? customer, GuestId? guest) =>
        (customer is { } id ? CartOwner.Of(id) : guest is { } other ? CartOwner.Of(other) : null) is { } owner && await LockedCart.ActiveAsync(scope, owner) is { } cart
            ? new CartCheckout(cart)
            : null;

    /// <summary>A cart, locked, if it is still active; null when it is not.</summary>
    public static async Task<CartCheckout?> OfAsync(CommandScope scope, CartId id)
    {
        var carts = scope.Db.Carts;
        return (await LockedCart.ManyAsync(scope, carts.Where(cart => cart.Id == id && cart.ActiveOf != null))).SingleOrDefault() is { } cart ? new CartCheckout(cart) : null;
    }

    /// <summary>Takes what was ordered out of it. A cart from which nothing is left is closed with its lines; one that got more since keeps that.</summary>
    public void Order(IReadOnlyDictionary<ProductId, int> units)
    {
        if (_cart.Lines.All(line => units.GetValueOrDefault(line.Product) >= line.Quantity))
        {
            _cart.Changed();
            _cart.Cart.Close();
            return;
        }

        foreach (var line in _cart.Lines.ToList())
        {
            _cart.Set(line, Math.Max(0, line.Quantity - units.GetValueOrDefault(line.Product)));
        }

        _cart.Changed();
    }
}
