using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>How things get to a customer: from where, by when, for how much.</summary>
public sealed class FulfilmentPlanner
{
    private readonly StoreDirectory _stores;
    private readonly FulfilmentOptions _options;

    internal FulfilmentPlanner(StoreDirectory stores, FulfilmentOptions options)
    {
        _stores = stores;
        _options = options;
    }

    /// <summary>Plans it as a transaction sees stock and slots. Nothing is held by it.</summary>
    /// <param name="db">The command's context, or one that reads.</param>
    /// <param name="request">What, and in which way.</param>
    /// <param name="now">The time by the database's clock.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public async Task<FulfilmentPlan> PlanAsync(GraphDbContext db, FulfilmentRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(request, now, cancellationToken);
        if (request.Kind is not FulfilmentKind.Delivery && place is null)
        {
            return new FulfilmentPlan.Impossible();
        }

        if (request.Kind is FulfilmentKind.StorePickup)
        {
            return await PickupAsync(db, request, place!, now, cancellationToken);
        }

        var area = await AreaAsync(db, request, place, cancellationToken);
        if (area is null)
        {
            return new FulfilmentPlan.Impossible();
        }

        var sources = area.Plan.Sources.Select(source => new LocationId(source)).ToList();
        var stock = await StockAvailability.AtAsync(db, [.. request.Lines.Keys], sources, cancellationToken);
        var units = Sourcing.Allocate(request.Lines, sources, stock, out var missing);
        return missing.Count > 0 ? new FulfilmentPlan.NotEnough(missing)
            : request.Kind is FulfilmentKind.Delivery ? await DeliverAsync(db, request, area, units, now, cancellationToken)
            : Send(request, place!, area, units, now);
    }

    /// <summary>The standard delivery slot of an address, for who chooses none: the first that has a place.</summary>
    /// <returns>Null where none is needed, or none is free.</returns>
    public static async Task<SlotId?> FirstSlotAsync(GraphDbContext db, string country, string postcode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await DeliveryAreas.FindAsync(db, country, postcode, cancellationToken) is not { } area)
        {
            return null;
        }

        var (rules, zone) = RulesOf(area);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var slots = await DeliveryAreas.SlotsAsync(db, DeliveryAreas.KeyOf(area), now, cancellationToken);
        return PromiseEngine.FirstSlot(PromiseEngine.DeliveryDay(local, rules, DateOnly.FromDateTime(local)), now, slots)?.Id;
    }

    internal static (DeliveryRules Rules, TimeZoneInfo Zone) RulesOf(DeliveryArea area) =>
        (new DeliveryRules(area.SameDayUntil, area.NextDayUntil, area.Plan.Days), TimeZoneInfo.FindSystemTimeZoneById(area.TimeZone));

    /// <summary>Whether something can be collected at a location in a way.</summary>
    internal static bool Fits(FulfilmentKind kind, LocationSummary location) => location.Policies.Fulfilment.Contains(FulfilmentRole.Pickup) && kind switch
    {
        FulfilmentKind.StorePickup or FulfilmentKind.ShipToStore => location.Kind is LocationKind.Store,
        FulfilmentKind.PickupPoint => location.Kind is LocationKind.PickupPoint,
        _ => false,
    };

    private async Task<LocationVisit?> PlaceAsync(FulfilmentRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.Location is not { } location || request.Kind is FulfilmentKind.Delivery)
        {
            return null;
        }

        var visits = await _stores.VisitsAsync([location], now, _options.DaysAhead, cancellationToken);
        return visits.GetValueOrDefault(location) is { } visit && Fits(request.Kind, visit.Location) ? visit : null;
    }

    private static async Task<DeliveryArea?> AreaAsync(GraphDbContext db, FulfilmentRequest request, LocationVisit? place, CancellationToken cancellationToken) =>
        place is null
            ? await DeliveryAreas.FindAsync(db, request.Country ?? "", request.Postcode, cancellationToken)
            : await DeliveryAreas.FindAsync(db, place.Address?.Country ?? "", place.Address?.Postcode, cancellationToken);

    private async Task<FulfilmentPlan> PickupAsync(
        GraphDbContext db, FulfilmentRequest request, LocationVisit place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<LocationId> sources = [place.Location.Id];
        var stock = await StockAvailability.AtAsync(db, [.. request.Lines.Keys], sources, cancellationToken);
        var units = Sourcing.Allocate(request.Lines, sources, stock, out var missing);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.Location.TimeZone);
        return missing.Count > 0 ? new FulfilmentPlan.NotEnough(missing)
            : PromiseEngine.Pickup(now, place.Openings, TimeSpan.FromMinutes(_options.PickingMinutes), zone) is { } promise
                ? new FulfilmentPlan.Possible(units, promise, Money.Eur(0), place)
            : new FulfilmentPlan.Impossible();
    }

    private FulfilmentPlan Send(
        FulfilmentRequest request, LocationVisit place, DeliveryArea area, IReadOnlyDictionary<LocationId, IReadOnlyDictionary<ProductId, int>> units, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.Location.TimeZone);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var cost = request.Kind is FulfilmentKind.PickupPoint ? _options.PickupPointPriceMinor : 0;
        return PromiseEngine.Arrival(local, _options.SendUntil, DateOnly.FromDateTime(local), place.Openings, zone) is { } promise
            ? new FulfilmentPlan.Possible(units, promise, new Money(cost, area.Currency), place)
            : new FulfilmentPlan.Impossible();
    }

    private static async Task<FulfilmentPlan> DeliverAsync(
        GraphDbContext db,
        FulfilmentRequest request,
        DeliveryArea area,
        IReadOnlyDictionary<LocationId, IReadOnlyDictionary<ProductId, int>> units,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var (rules, zone) = RulesOf(area);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = PromiseEngine.DeliveryDay(local, rules, DateOnly.FromDateTime(local));
        if (request.Slot is null)
        {
            return area.Plan.Windows.Count > 0 ? new FulfilmentPlan.NoSlot()
                : day is { } date ? new FulfilmentPlan.Possible(units, new FulfilmentPromise(date, null, null), area.Price, null)
                : new FulfilmentPlan.Impossible();
        }

        // Whether its last place is free is decided by whoever holds it.
        var slot = (await SlotLedger.FindAsync(db, [request.Slot.Value], cancellationToken)).GetValueOrDefault(request.Slot.Value);
        return slot?.Area != area.Code || day is null || PromiseEngine.DateOf(slot.From, zone) < day || slot.From <= now
            ? new FulfilmentPlan.NoSlot()
            : new FulfilmentPlan.Possible(units, new FulfilmentPromise(PromiseEngine.DateOf(slot.From, zone), slot.From, slot.To), slot.Price, null);
    }
}
