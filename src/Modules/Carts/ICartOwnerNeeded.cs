using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>The case of any command of somebody who can have no cart.</summary>
internal interface ICartOwnerNeeded : IProblem
{
    public const string Text = "Sign in as a customer, or get a guest token, to have a cart.";
}
