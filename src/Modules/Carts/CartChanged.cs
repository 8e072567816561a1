using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>The caller's cart, and it again after each change on any device.</summary>
internal static class CartChanged
{
    public const string Topic = "cart";

    /// <summary>Whose, and which: who watches an owner is told of the cart that is the active one by then.</summary>
    public static string KeyOf(Cart cart) => $"{cart.Owner.Key}/{cart.Id.Value:N}";

    public static ChangeSource<CartChange, CartId?> Subscribe(string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var owner = CartOwner.Of(caller) ?? throw InputRefusal.Of("Sign in as a customer, or get a guest token, to have a cart.");
        var telling = new Telling<CartChange, CartId?>
        {
            Change = (change, _) => new(new Told<CartId?>(change.Key, change.Version, CartOf(change))),
            State = token => StateAsync(caller, database, token),
            Event = (mark, cart) => new CartChange(mark, cart),
        };
        return feed.Watch(new Watched(Topic, [owner.Key]), after, telling, cancellationToken);
    }

    public static CartId CartOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));

    private static async Task<IReadOnlyList<Told<CartId?>>> StateAsync(Caller caller, GraphDatabase database, CancellationToken cancellationToken) =>
        await ActiveCarts.OfCallerAsync(caller, database, cancellationToken) is { } cart ? [new Told<CartId?>(KeyOf(cart), cart.Version, cart.Id)] : [];
}

internal sealed record CartChange(EventMark Mark, CartId? Cart) : ChangeEvent(Mark);
