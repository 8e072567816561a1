using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Moves a customer's rows to another, and back. Only whose they are changes, so nothing can be lost.</summary>
internal static class CustomerMoves
{
    /// <summary>Locks two customers in the order of their ids, so that no two merges wait for each other.</summary>
    public static async Task<(Customer? First, Customer? Second)> LockAsync(CommandScope scope, CustomerId first, CustomerId second)
    {
        var both = await scope.Db.Customers
            .Where(row => row.Id == first || row.Id == second)
            .OrderBy(row => row.Id)
            .ForUpdate()
            .ToListAsync(scope.CancellationToken);
        return (both.Find(row => row.Id == first), both.Find(row => row.Id == second));
    }

    /// <summary>Gives the kept customer what the absorbed one has, and remembers each row.</summary>
    public static async Task MoveAsync(CommandScope scope, CustomerMerge merge)
    {
        var db = scope.Db;
        var (from, to) = (merge.Absorbed, merge.Kept);
        var moved = new List<MovedRow>();
        foreach (var identity in await db.Identities.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken))
        {
            identity.Customer = to;
            AccountTokens.Moved(scope, identity);
            moved.Add(new MovedRow { Merge = merge.Id, Row = identity.Id.Value });
        }

        var hasDefault = await db.Addresses.AnyAsync(row => row.Customer == to && row.IsDefault, scope.CancellationToken);
        foreach (var address in await db.Addresses.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken))
        {
            moved.Add(new MovedRow { Merge = merge.Id, Row = address.Id.Value, WasDefault = address.IsDefault });
            address.Customer = to;
            address.IsDefault &= !hasDefault;
        }

        foreach (var consent in await db.Consents.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken))
        {
            consent.Customer = to;
            moved.Add(new MovedRow { Merge = merge.Id, Row = consent.Id });
        }

        foreach (var guest in await db.Guests.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken))
        {
            guest.Customer = to;
            moved.Add(new MovedRow { Merge = merge.Id, Row = guest.Guest.Value });
        }

        merge.Moved = moved.Count;
        db.AddRange(moved);
    }

    /// <summary>Gives the restored customer back what a merge had moved. What was removed since stays removed; what was added since stays with the kept one.</summary>
    public static async Task MoveBackAsync(CommandScope scope, CustomerMerge merge)
    {
        var db = scope.Db;
        var (from, to) = (merge.Kept, merge.Absorbed);
        var moved = await db.MovedRows.Where(row => row.Merge == merge.Id).ToDictionaryAsync(row => row.Row, scope.CancellationToken);
        foreach (var identity in (await db.Identities.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken)).Where(row => moved.ContainsKey(row.Id.Value)))
        {
            identity.Customer = to;
            AccountTokens.Moved(scope, identity);
        }

        foreach (var address in await db.Addresses.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken))
        {
            if (moved.TryGetValue(address.Id.Value, out var before))
            {
                address.Customer = to;
                address.IsDefault = before.WasDefault;
            }
        }

        foreach (var consent in (await db.Consents.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken)).Where(row => moved.ContainsKey(row.Id)))
        {
            consent.Customer = to;
        }

        foreach (var guest in (await db.Guests.Where(row => row.Customer == from).ToListAsync(scope.CancellationToken)).Where(row => moved.ContainsKey(row.Guest.Value)))
        {
            guest.Customer = to;
        }
    }
}
