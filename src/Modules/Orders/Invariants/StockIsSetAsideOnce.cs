using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Orders.Invariants;

/// <summary>What quotes and orders promise is set aside or has left the stock, once; and nothing is set aside for a quote or an order that is not there.</summary>
internal sealed class StockIsSetAsideOnce(TimeProvider clock) : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "what quotes and orders promise is held or was claimed once, and nothing is held without them";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var promises = await PromisesAsync(db, now, cancellationToken);
        var (lines, rows, placeRows) = (db.AgreedLines, db.AgreedHolds, db.AgreedPlaces);
        var agreedHolds = (await rows.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(hold => hold.Agreement, hold => hold.Hold);
        var agreedPlaces = (await placeRows.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(place => place.Agreement, place => place.Hold);
        var units = (await lines.Where(line => line.HasStock).Select(line => new { line.Agreement, line.Product, line.Quantity }).ToListAsync(cancellationToken))
            .ToLookup(line => line.Agreement, line => (line.Product, line.Quantity));
        var holds = await StockLedger.FindAsync(db, [.. agreedHolds.SelectMany(hold => hold)], now, cancellationToken);
        var places = await SlotLedger.StatesAsync(db, [.. agreedPlaces.SelectMany(place => place)], now, cancellationToken);

        var differences = promises.SelectMany(promise => Differences(
            promise, [.. agreedHolds[promise.Agreement].Select(hold => holds.GetValueOrDefault(hold))], [.. units[promise.Agreement]],
            [.. agreedPlaces[promise.Agreement].Select(place => places.TryGetValue(place, out var state) ? state : (SlotHoldState?)null)])).ToList();
        var ours = agreedHolds.SelectMany(hold => hold).ToHashSet();
        foreach (var purpose in (HoldPurpose[])[HoldPurpose.Quote, HoldPurpose.Order])
        {
            var open = await StockLedger.OpenAsync(db, purpose, int.MaxValue, cancellationToken);
            differences.AddRange(open.Where(hold => !ours.Contains(hold)).Select(hold => $"hold {hold.Value} for a {purpose} belongs to none"));
        }

        return [.. differences.Take(DifferencesMax)];
    }

    private static async Task<List<Promise>> PromisesAsync(GraphDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (quotes, orders) = (db.Quotes, db.Orders);
        var open = (await quotes.AsNoTracking().Where(quote => quote.State != QuoteState.Ordered).ToListAsync(cancellationToken)).Select(quote => new Promise(
            $"quote {quote.Id.Value}", quote.Agreement, quote.StateAt(now) is QuoteState.Open ? HoldState.Held : null, SlotHoldState.Held));
        var placed = (await orders.AsNoTracking().Where(order => order.Kind != null).ToListAsync(cancellationToken))
            .Where(order => order.State is not OrderState.AwaitingPayment || order.PayBy > now)
            .Select(order => new Promise(
                $"order {order.Number}",
                order.Agreement,
                order.State is OrderState.Cancelled ? null : OrderLife.HoldsStock(order.State, order.Kind!.Value) ? HoldState.Held : HoldState.Claimed,
                order.State is OrderState.AwaitingPayment ? SlotHoldState.Held : SlotHoldState.Claimed));
        return [.. open, .. placed];
    }

    // Null stands for what is over: then nothing may be held any more.
    private static IEnumerable<string> Differences(Promise promise, List<HoldSummary?> holds, List<(ProductId Product, int Quantity)> units, List<SlotHoldState?> places)
    {
        if (promise.Stock is not { } state)
        {
            return holds.Any(hold => hold?.State is HoldState.Held or HoldState.Claimed) || places.Any(place => place is SlotHoldState.Held or SlotHoldState.Claimed)
                ? [$"{promise.Name} is over and still holds something"]
                : [];
        }

        var held = holds.Where(hold => hold?.State == state).SelectMany(hold => hold!.Lines).GroupBy(line => line.Key, line => line.Value).ToDictionary(line => line.Key, line => line.Sum());
        return
        [
            .. units.Where(line => held.GetValueOrDefault(line.Product) != line.Quantity).Select(line =>
                $"{promise.Name}: {line.Quantity} of product {line.Product.Value} promised, {held.GetValueOrDefault(line.Product)} {state}"),
            .. places.Where(place => place != promise.Place).Select(place => $"{promise.Name}: a place is {place?.ToString() ?? "gone"}, not {promise.Place}"),
        ];
    }

    /// <param name="Stock">What its holds must be; null when it is over.</param>
    private sealed record Promise(string Name, Guid Agreement, HoldState? Stock, SlotHoldState Place);
}
