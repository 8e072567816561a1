using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>The ways to get products, each with its promise and cost: <c>Product.fulfilmentOptions</c>.</summary>
internal static class ProductOptions
{
    private const int UnitsMax = 999;

    public static async Task<IReadOnlyList<IReadOnlyList<FulfilmentOption>>> LoadAsync(
        IReadOnlyList<ProductId> products,
        int quantity,
        string? postcode,
        string country,
        LocationId? location,
        GraphDatabase database,
        ProductDirectory directory,
        StoreDirectory stores,
        FulfilmentOptions options,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (quantity is < 1 or > UnitsMax)
        {
            throw InputRefusal.Of($"\"quantity\" must be 1 to {UnitsMax}, found: {quantity}.");
        }

        var now = clock.GetUtcNow();
        var known = await directory.FindAsync(products, cancellationToken);
        var place = location is { } id ? (await stores.VisitsAsync([id], now, options.DaysAhead, cancellationToken)).GetValueOrDefault(id) : null;
        await using var db = database.Read();
        var area = await DeliveryAreas.FindAsync(db, country, postcode, cancellationToken);
        var supply = await DeliveryAreas.FindAsync(db, place?.Address?.Country ?? "", place?.Address?.Postcode, cancellationToken);
        IReadOnlyList<SlotPlaces> slots = area is null ? [] : await DeliveryAreas.SlotsAsync(db, DeliveryAreas.KeyOf(area), now, cancellationToken);
        var sources = Sources(area).Concat(Sources(supply)).Concat(location is { } store ? [store] : []).Distinct().ToList();
        var stock = await StockAvailability.AtAsync(db, products, sources, cancellationToken);
        var question = new Question(quantity, now, stock, options);
        return [.. products.Select(product => known.GetValueOrDefault(product) is { Kind: ProductKind.Goods, IsSoldAsVariants: false }
            ? (IReadOnlyList<FulfilmentOption>)[.. Delivery(question, product, area, slots), .. Collection(question, product, place, supply)]
            : [])];
    }

    private static List<LocationId> Sources(DeliveryArea? area) => area?.Plan.Sources.Select(source => new LocationId(source)).ToList() ?? [];

    private static IEnumerable<FulfilmentOption> Delivery(Question question, ProductId product, DeliveryArea? area, IReadOnlyList<SlotPlaces> slots)
    {
        if (area is null)
        {
            yield break;
        }

        var (rules, zone) = FulfilmentPlanner.RulesOf(area);
        var local = TimeZoneInfo.ConvertTime(question.Now, zone).DateTime;
        var ready = Sourcing.ReadyOn(product, question.Quantity, Sources(area), question.Stock, DateOnly.FromDateTime(local));
        var day = PromiseEngine.DeliveryDay(local, rules, ready);
        var slot = PromiseEngine.FirstSlot(day, question.Now, slots);
        var promise = slot is not null ? new FulfilmentPromise(slot.Date, slot.From, slot.To)
            : area.Plan.Windows.Count == 0 && day is { } date ? new FulfilmentPromise(date, null, null)
            : null;
        yield return new FulfilmentOption(FulfilmentKind.Delivery, promise, slot?.Id, slot?.Price ?? area.Price, null);
    }

    private static IEnumerable<FulfilmentOption> Collection(Question question, ProductId product, LocationVisit? place, DeliveryArea? supply)
    {
        if (place is null)
        {
            yield break;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.Location.TimeZone);
        var local = TimeZoneInfo.ConvertTime(question.Now, zone).DateTime;
        var free = new Money(0, supply?.Currency ?? Currency.Eur);
        if (FulfilmentPlanner.Fits(FulfilmentKind.StorePickup, place.Location))
        {
            var isThere = question.Stock.GetValueOrDefault(new StockLevelId(product, place.Location.Id)).Available >= question.Quantity;
            var promise = isThere ? PromiseEngine.Pickup(question.Now, place.Openings, TimeSpan.FromMinutes(question.Options.PickingMinutes), zone) : null;
            yield return new FulfilmentOption(FulfilmentKind.StorePickup, promise, null, free, place.Location.Id);
        }

        var ready = Sourcing.ReadyOn(product, question.Quantity, Sources(supply), question.Stock, DateOnly.FromDateTime(local));
        var arrival = PromiseEngine.Arrival(local, question.Options.SendUntil, ready, place.Openings, zone);
        if (FulfilmentPlanner.Fits(FulfilmentKind.ShipToStore, place.Location))
        {
            yield return new FulfilmentOption(FulfilmentKind.ShipToStore, arrival, null, free, place.Location.Id);
        }
        else if (FulfilmentPlanner.Fits(FulfilmentKind.PickupPoint, place.Location))
        {
            yield return new FulfilmentOption(FulfilmentKind.PickupPoint, arrival, null, free with { Minor = question.Options.PickupPointPriceMinor }, place.Location.Id);
        }
    }

    private sealed record Question(int Quantity, DateTimeOffset Now, IReadOnlyDictionary<StockLevelId, StockSummary> Stock, FulfilmentOptions Options);
}

/// <summary>A way to get something, with what it costs.</summary>
internal sealed record FulfilmentOption(FulfilmentKind Kind, FulfilmentPromise? Promise, SlotId? Slot, Money Cost, LocationId? Location);
