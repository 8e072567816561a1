using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>The reference resolver of lists: those of which the caller is a member.</summary>
internal static class ListsById
{
    public static async Task<IReadOnlyDictionary<ShoppingListId, ShoppingList>> LoadAsync(
        IReadOnlyList<ShoppingListId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller)?.Key is not { } key)
        {
            return new Dictionary<ShoppingListId, ShoppingList>();
        }

        await using var db = database.Read();
        var members = db.ListMembers;
        return await db.ShoppingLists
            .Where(list => ids.Contains(list.Id) && members.Any(member => member.List == list.Id && member.Shopper == key && member.HiddenBy == null))
            .ToDictionaryAsync(list => list.Id, cancellationToken);
    }

    public static async Task<bool> IsMemberAsync(ShoppingListId id, Shopper shopper, GraphDatabase database, CancellationToken cancellationToken)
    {
        var key = shopper.Key;
        await using var db = database.Read();
        return await db.ListMembers.AnyAsync(member => member.List == id && member.Shopper == key && member.HiddenBy == null, cancellationToken);
    }
}
