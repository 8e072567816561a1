using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Somebody in a command that counts what they have: their row is locked, so that two devices at once do not both have room.</summary>
internal sealed class LockedShopper
{
    private readonly CommandScope _scope;
    private readonly ShopperRow _row;

    private LockedShopper(CommandScope scope, ShopperRow row)
    {
        _scope = scope;
        _row = row;
    }

    public string Key => _row.Key;

    /// <summary>Locks somebody. Of two who are new at once the second one's command fails on the key, and runs again.</summary>
    public static async Task<LockedShopper> LockAsync(CommandScope scope, Shopper shopper)
    {
        var key = shopper.Key;
        var row = await scope.Db.Shoppers.Where(one => one.Key == key).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (row is null)
        {
            row = new ShopperRow { Key = key };
            scope.Db.Add(row);
            await scope.SaveAsync();
        }

        return new LockedShopper(scope, row);
    }

    public async Task<bool> HasAllListsAsync() =>
        await _scope.Db.ListMembers.CountAsync(member => member.Shopper == Key && member.HiddenBy == null, _scope.CancellationToken) >= ListLimits.ListsMax;

    /// <summary>What they keep for a purpose, in the order in which it was added.</summary>
    public async Task<List<KeptProduct>> KeptAsync(KeptFor purpose)
    {
        var kept = await _scope.Db.KeptProducts.Where(row => row.Shopper == Key && row.Purpose == purpose).ToListAsync(_scope.CancellationToken);
        return [.. kept.OrderBy(row => row.SavedAt).ThenBy(row => row.Id)];
    }

    /// <summary>Tells that what they saved has changed.</summary>
    public void Changed()
    {
        _row.Version++;
        _scope.Publish(new Change(SavedItemsChanged.Topic, Key, _row.Version, "{}"));
    }
}
