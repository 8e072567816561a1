using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>The lists of which somebody is a member.</summary>
internal static class ListsOfShoppers
{
    /// <summary><c>lists</c>.</summary>
    public static async Task<IReadOnlyList<ShoppingList>> OfCallerAsync(Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller)?.Key is not { } key)
        {
            return [];
        }

        await using var db = database.Read();
        var (lists, members) = (db.ShoppingLists, db.ListMembers);
        return await (
            from member in members
            where member.Shopper == key && member.HiddenBy == null
            join list in lists on member.List equals list.Id
            orderby list.CreatedAt, list.Id
            select list).ToListAsync(cancellationToken);
    }

    /// <summary><c>Customer.lists</c>. A customer may be known here by their key alone, so that it is looked at whose they are.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<ShoppingList>>> OfCustomersAsync(
        IReadOnlyList<CustomerId> customers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var own = caller.CustomerId is { } id && customers.Contains(id) ? await OfCallerAsync(caller, database, cancellationToken) : [];
        return [.. customers.Select(customer => customer == caller.CustomerId ? own : [])];
    }
}
