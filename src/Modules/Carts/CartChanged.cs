using System.Runtime.CompilerServices;

using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>The caller's cart after each change on any device.</summary>
internal static class CartChanged
{
    public const string Topic = "cart";

    /// <summary>Whose, and which: who watches an owner is told of the cart that is the active one by then.</summary>
    public static string KeyOf(Cart cart) => $"{cart.Owner.Key}/{cart.Id.Value:N}";

    public static IAsyncEnumerable<CartId> Subscribe(Caller caller, ChangeFeed feed, CancellationToken cancellationToken) =>
        CartOwner.Of(caller) is { } owner
            ? ReadAsync(feed.Watch(Topic, [owner.Key], cancellationToken), cancellationToken)
            : throw InputRefusal.Of("Sign in as a customer, or get a guest token, to have a cart.");

    private static async IAsyncEnumerable<CartId> ReadAsync(IAsyncEnumerable<LoggedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return new CartId(Guid.ParseExact(change.Change.Key.AsSpan(change.Change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));
        }
    }
}
