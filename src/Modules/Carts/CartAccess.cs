using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>Who may see whose cart.</summary>
internal static class CartAccess
{
    public static bool MayRead(Caller caller, Cart cart) => caller.Has(Scope.CartsWrite) || CartOwner.Of(caller)?.Key == cart.Owner.Key;
}
