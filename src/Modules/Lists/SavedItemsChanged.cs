using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>What the caller saved, and it again after each change on any device.</summary>
internal static class SavedItemsChanged
{
    public const string Topic = "saved-items";
    private const int CountMax = 100;

    public static ChangeSource<SavedItemsChange, IReadOnlyList<KeptProduct>> Subscribe(
        string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var shopper = Shopper.Of(caller) ?? throw InputRefusal.Of("Sign in as a customer, or get a guest token, to save products.");
        var telling = new Telling<SavedItemsChange, IReadOnlyList<KeptProduct>>
        {
            Change = async (change, token) => await ToldAsync(shopper.Key, change.Version, database, token),
            State = async token => [await StateAsync(shopper.Key, database, token)],
            Event = (mark, items) => new SavedItemsChange(mark, items ?? []),
        };
        return feed.Watch(new Watched(Topic, [shopper.Key]), after, telling, cancellationToken);
    }

    private static async Task<Told<IReadOnlyList<KeptProduct>>> ToldAsync(string key, long version, GraphDatabase database, CancellationToken cancellationToken) =>
        new(key, version, await SavedItems.NewestAsync(key, CountMax, database, cancellationToken));

    // The version first: what is saved between the two is told again.
    private static async Task<Told<IReadOnlyList<KeptProduct>>> StateAsync(string key, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var version = await db.Shoppers.Where(shopper => shopper.Key == key).Select(shopper => (int?)shopper.Version).SingleOrDefaultAsync(cancellationToken);
        return await ToldAsync(key, version ?? 0, database, cancellationToken);
    }
}

internal sealed record SavedItemsChange(EventMark Mark, IReadOnlyList<KeptProduct> Items) : ChangeEvent(Mark);
