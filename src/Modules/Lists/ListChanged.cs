using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>A list, and it again after each change by any of its members.</summary>
internal static class ListChanged
{
    public const string Topic = "list";

    /// <summary>The same for each member. The key is <c>member/list</c>.</summary>
    public const string MemberTopic = "member-list";

    public static string KeyOf(ShoppingListId id) => id.Value.ToString("N");

    public static ShoppingListId ListOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));

    public static Change ChangeOf(ListMember member, ShoppingList list) => new(MemberTopic, $"{member.Shopper}/{KeyOf(list.Id)}", list.Version, "{}");

    public static async Task<IAsyncEnumerable<ListChange>> SubscribeAsync(
        ShoppingListId list, string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var shopper = Shopper.Of(caller) ?? throw InputRefusal.Of("You have no such list.");
        var telling = new Telling<ListChange, ShoppingListId?>
        {
            Change = async (change, token) =>
                new Told<ShoppingListId?>(change.Key, change.Version, await ListsById.IsMemberAsync(list, shopper, database, token) ? list : null),
            State = token => StateAsync(list, shopper, database, token),
            Event = (mark, shown) => new ListChange(mark, shown),
        };

        // First the watching, then the question whether they may: what happens between is told.
        var changes = feed.Watch(new Watched(Topic, [KeyOf(list)]), after, telling, cancellationToken);
        return await ListsById.IsMemberAsync(list, shopper, database, cancellationToken) ? ReadAsync(changes, cancellationToken) : throw InputRefusal.Of("You have no such list.");
    }

    private static async IAsyncEnumerable<ListChange> ReadAsync(IAsyncEnumerable<ListChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            // Who is no member any more learns that, and nothing after it.
            yield return change;
            if (change.List is null)
            {
                yield break;
            }
        }
    }

    private static async Task<IReadOnlyList<Told<ShoppingListId?>>> StateAsync(
        ShoppingListId list, Shopper shopper, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (!await ListsById.IsMemberAsync(list, shopper, database, cancellationToken))
        {
            return [];
        }

        await using var db = database.Read();
        var version = await db.ShoppingLists.Where(row => row.Id == list).Select(row => (int?)row.Version).SingleOrDefaultAsync(cancellationToken);
        return version is { } known ? [new Told<ShoppingListId?>(KeyOf(list), known, list)] : [];
    }
}

internal sealed record ListChange(EventMark Mark, ShoppingListId? List) : ChangeEvent(Mark);
