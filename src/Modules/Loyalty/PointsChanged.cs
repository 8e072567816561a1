using System.Runtime.CompilerServices;
using System.Text.Json;

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

    public static void Tell(CommandScope scope, PointsEntry entry) =>
        scope.Publish(new Change(Topic, $"{KeyOf(entry.Customer)}/{entry.Number}", 1, JsonSerializer.Serialize(new Told(entry.Id.Value, null))));

    public static void Tell(CommandScope scope, PointsHold hold) =>
        scope.Publish(new Change(Topic, $"{KeyOf(hold.Customer)}/{hold.Id.Value:N}-{hold.State}", 1, JsonSerializer.Serialize(new Told(null, hold.Id.Value))));

    public static IAsyncEnumerable<PointsChange> Subscribe(Caller caller, ChangeFeed feed, CancellationToken cancellationToken) => caller.CustomerId is { } customer
        ? ReadAsync(customer, feed.Watch(Topic, [KeyOf(customer)], cancellationToken), cancellationToken)
        : throw InputRefusal.Of("Sign in as a customer to watch your points.");

    private static async IAsyncEnumerable<PointsChange> ReadAsync(
        CustomerId customer, IAsyncEnumerable<LoggedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            var told = JsonSerializer.Deserialize<Told>(change.Change.Body)!;
            yield return new PointsChange(
                told.Entry is { } entry ? new PointsEntryId(entry) : null, told.Hold is { } hold ? new PointsHoldId(hold) : null, new LoyaltyOf(customer));
        }
    }

    private static string KeyOf(CustomerId customer) => customer.Value.ToString("N");

    private sealed record Told(Guid? Entry, Guid? Hold);
}

internal sealed record PointsChange(PointsEntryId? Entry, PointsHoldId? Hold, LoyaltyOf Loyalty);
