using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Gives somebody's lists and saved products to who they turn out to be. Only whose they are changes, so nothing can be lost.</summary>
internal sealed class ListMerging : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) => MoveAsync(scope, Shopper.Of(guest), Shopper.Of(customer), merge: null);

    public Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed) =>
        MoveAsync(scope, Shopper.Of(absorbed), Shopper.Of(kept), merge.Value);

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var (from, to) = await LockAsync(scope, Shopper.Of(kept), Shopper.Of(restored));
        var (fromKey, toKey) = (from.Key, to.Key);
        var id = merge.Value;
        var moved = await scope.Db.KeptProducts.Where(row => row.MovedBy == id && row.Shopper == fromKey).ToListAsync(scope.CancellationToken);
        foreach (var product in moved)
        {
            product.Shopper = toKey;
            product.MovedBy = null;
        }

        if (moved.Count > 0)
        {
            from.Changed();
            to.Changed();
        }

        foreach (var list in await LockListsAsync(scope, scope.Db.ListMembers.Where(row => (row.MovedBy == id && row.Shopper == fromKey) || row.HiddenBy == id)))
        {
            await MoveBackAsync(scope, list, id, fromKey, toKey);
        }
    }

    private static async Task MoveAsync(CommandScope scope, Shopper absorbed, Shopper kept, Guid? merge)
    {
        var (from, to) = await LockAsync(scope, absorbed, kept);
        await MoveProductsAsync(from, to, merge);
        var (fromKey, toKey) = (from.Key, to.Key);
        foreach (var list in await LockListsAsync(scope, scope.Db.ListMembers.Where(row => row.Shopper == fromKey && row.HiddenBy == null)))
        {
            var moved = list.Members.Find(member => member.Shopper == fromKey)!;
            if (list.Members.Find(member => member.Shopper == toKey) is not { } known)
            {
                moved.Shopper = toKey;
                moved.MovedBy = merge;
            }
            else
            {
                known.Role = moved.Role is ListRole.Owner ? ListRole.Owner : known.Role;
                Hide(scope, moved, merge);
            }

            list.Changed();
        }
    }

    private static async Task MoveProductsAsync(LockedShopper from, LockedShopper to, Guid? merge)
    {
        var isChanged = false;
        foreach (var purpose in Enum.GetValues<KeptFor>())
        {
            var known = await to.KeptAsync(purpose);
            var max = purpose is KeptFor.Comparison ? ListLimits.ComparedMax : int.MaxValue;
            var fitting = (await from.KeptAsync(purpose)).FindAll(row => !known.Exists(other => other.Product == row.Product));
            foreach (var product in fitting.Take(max - known.Count))
            {
                product.Shopper = to.Key;
                product.MovedBy = merge;
                isChanged = true;
            }
        }

        if (isChanged)
        {
            from.Changed();
            to.Changed();
        }
    }

    // A guest who signed in is nobody of their own any more; a customer may be split off again.
    private static void Hide(CommandScope scope, ListMember member, Guid? merge)
    {
        if (merge is null)
        {
            scope.Db.Remove(member);
        }
        else
        {
            member.HiddenBy = merge;
        }
    }

    private static async Task MoveBackAsync(CommandScope scope, LockedList list, Guid merge, string from, string to)
    {
        if (list.Members.Find(member => member.MovedBy == merge && member.Shopper == from) is { } moved)
        {
            moved.Shopper = to;
            moved.MovedBy = null;
        }

        var hidden = await scope.Db.ListMembers.Where(row => row.List == list.List.Id && row.HiddenBy == merge).ToListAsync(scope.CancellationToken);
        foreach (var member in hidden)
        {
            member.HiddenBy = null;
            if (member.Role is ListRole.Owner && list.Members.Find(other => other.Role is ListRole.Owner) is { } owner)
            {
                // The ownership came to the kept customer by the merge, unless somebody else has it by now.
                (owner.Shopper == from ? owner : member).Role = ListRole.Editor;
            }
        }

        list.Changed();
    }

    private static async Task<(LockedShopper First, LockedShopper Second)> LockAsync(CommandScope scope, Shopper first, Shopper second)
    {
        var isInOrder = string.CompareOrdinal(first.Key, second.Key) < 0;
        var earlier = await LockedShopper.LockAsync(scope, isInOrder ? first : second);
        var later = await LockedShopper.LockAsync(scope, isInOrder ? second : first);
        return isInOrder ? (earlier, later) : (later, earlier);
    }

    // In the order of their ids, so that no two merges wait for each other.
    private static async Task<List<LockedList>> LockListsAsync(CommandScope scope, IQueryable<ListMember> members)
    {
        var ids = await members.Select(member => member.List).Distinct().ToListAsync(scope.CancellationToken);
        var lists = new List<LockedList>();
        foreach (var id in ids.Order())
        {
            if (await LockedList.FindAsync(scope, id) is { } list)
            {
                lists.Add(list);
            }
        }

        return lists;
    }
}
