using System.Runtime.CompilerServices;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>A list after each change by any of its members.</summary>
internal static class ListChanged
{
    public const string Topic = "list";

    public static string KeyOf(ShoppingListId id) => id.Value.ToString("N");

    public static async Task<IAsyncEnumerable<ShoppingListId>> SubscribeAsync(
        ShoppingListId list, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        // First the watching, then the question whether they may: what happens between is told.
        var changes = feed.Watch(Topic, [KeyOf(list)], cancellationToken);
        return Shopper.Of(caller) is { } shopper && await ListsById.IsMemberAsync(list, shopper, database, cancellationToken)
            ? ReadAsync(changes, list, shopper, database, cancellationToken)
            : throw InputRefusal.Of("You have no such list.");
    }

    private static async IAsyncEnumerable<ShoppingListId> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, ShoppingListId list, Shopper shopper, GraphDatabase database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in changes.WithCancellation(cancellationToken))
        {
            // Who is none any more learns that, and nothing after it.
            var isMember = await ListsById.IsMemberAsync(list, shopper, database, cancellationToken);
            yield return list;
            if (!isMember)
            {
                yield break;
            }
        }
    }
}
