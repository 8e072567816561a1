using System.Runtime.CompilerServices;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>What the caller saved, after each change on any device.</summary>
internal static class SavedItemsChanged
{
    public const string Topic = "saved-items";
    private const int CountMax = 100;

    public static IAsyncEnumerable<IReadOnlyList<KeptProduct>> Subscribe(Caller caller, ChangeFeed feed, GraphDatabase database, CancellationToken cancellationToken) =>
        Shopper.Of(caller) is { } shopper
            ? ReadAsync(feed.Watch(Topic, [shopper.Key], cancellationToken), shopper, database, cancellationToken)
            : throw InputRefusal.Of("Sign in as a customer, or get a guest token, to save products.");

    private static async IAsyncEnumerable<IReadOnlyList<KeptProduct>> ReadAsync(
        IAsyncEnumerable<LoggedChange> changes, Shopper shopper, GraphDatabase database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in changes.WithCancellation(cancellationToken))
        {
            yield return await SavedItems.NewestAsync(shopper.Key, CountMax, database, cancellationToken);
        }
    }
}
