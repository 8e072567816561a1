using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>The walk through a store past what is on a list.</summary>
/// <param name="Location">The store.</param>
/// <param name="Stops">In the order of the walk; what stands nowhere comes last.</param>
/// <param name="Length">In metres; null where no planogram is known.</param>
internal sealed record ListRoute(LocationId Location, IReadOnlyList<ListRouteStop> Stops, int? Length)
{
    public static async Task<ListRoute?> FindAsync(
        ShoppingListId list, LocationId location, Caller caller, StoreWalks walks, GraphDatabase database, RequestContext request, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller) is not { } shopper || !await ListsById.IsMemberAsync(list, shopper, database, cancellationToken))
        {
            return null;
        }

        var open = (await ListContents.EntriesAsync([list], request))[0].Where(entry => !entry.IsChecked).ToList();
        var products = open.Select(entry => entry.Product).OfType<ProductId>().Distinct().ToList();
        if (await walks.FindAsync(location, products, cancellationToken) is not { } walk)
        {
            return null;
        }

        var turns = walk.Passed.Index().ToDictionary(turn => turn.Item, turn => turn.Index);
        return new ListRoute(location, [.. open.Select(entry => (Entry: entry, Turn: TurnOf(entry))).OrderBy(stop => stop.Turn).Select(stop => new ListRouteStop(stop.Entry, stop.Turn < int.MaxValue))], walk.Metres);

        int TurnOf(ListEntry entry) => entry.Product is { } product && turns.TryGetValue(product, out var turn) ? turn : int.MaxValue;
    }
}

/// <param name="Entry">What is to be got.</param>
/// <param name="IsLocated">Whether its place in the store is known.</param>
internal sealed record ListRouteStop(ListEntry Entry, bool IsLocated);
