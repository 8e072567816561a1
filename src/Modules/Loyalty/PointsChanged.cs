using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Loyalty.Rows;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Each entry and each hold of the caller's points. Each has a key of its own, so none is left out for a later one.</summary>
internal static class PointsChanged
{
    public const string Topic = "points";

    private const string Entries = "entries";

    public static void Tell(CommandScope scope, PointsEntry entry) =>
        scope.Publish(new Change(Topic, $"{KeyOf(entry.Customer)}/{entry.Number}", entry.Number, JsonSerializer.Serialize(new PointsTold(entry.Id.Value, null))));

    public static void Tell(CommandScope scope, PointsHold hold) =>
        scope.Publish(new Change(Topic, $"{KeyOf(hold.Customer)}/{hold.Id.Value:N}-{hold.State}", 1, JsonSerializer.Serialize(new PointsTold(null, hold.Id.Value))));

    public static ChangeSource<PointsChange, PointsTold> Subscribe(string? after, Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken)
    {
        var customer = caller.CustomerId ?? throw InputRefusal.Of("Sign in as a customer to watch your points.");
        var telling = new Telling<PointsChange, PointsTold>
        {
            Change = (change, _) => new(ToldOf(change)),
            State = async token => [new Told<PointsTold>(Entries, await NewestAsync(customer, database, token), new PointsTold(null, null))],
            Event = (mark, told) => new PointsChange(
                mark, told?.Entry is { } entry ? new PointsEntryId(entry) : null, told?.Hold is { } hold ? new PointsHoldId(hold) : null, new LoyaltyOf(customer)),
        };
        return feed.Watch(new Watched(Topic, [KeyOf(customer)]), after, telling, cancellationToken);
    }

    private static Told<PointsTold> ToldOf(Change change)
    {
        var told = JsonSerializer.Deserialize<PointsTold>(change.Body)!;
        return new Told<PointsTold>(told.Entry is null ? change.Key : Entries, change.Version, told);
    }

    private static async Task<int> NewestAsync(CustomerId customer, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var entries = db.PointsEntries;
        return await entries.Where(entry => entry.Customer == customer).MaxAsync(entry => (int?)entry.Number, cancellationToken) ?? 0;
    }

    public static string KeyOf(CustomerId customer) => customer.Value.ToString("N");
}

/// <summary>What the change says: an entry's id, or a hold's.</summary>
internal sealed record PointsTold(Guid? Entry, Guid? Hold);

internal sealed record PointsChange(EventMark Mark, PointsEntryId? Entry, PointsHoldId? Hold, LoyaltyOf Loyalty) : ChangeEvent(Mark);
