using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Slots and places as they are read.</summary>
internal static class SlotReads
{
    private const int SlotsMax = 500;

    public static async Task<IReadOnlyDictionary<SlotId, Slot>> ByIdAsync(IReadOnlyList<SlotId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var slots = db.Slots;
        return await slots.Where(slot => ids.Contains(slot.Id)).ToDictionaryAsync(slot => slot.Id, cancellationToken);
    }

    /// <summary>A place of somebody else does not exist for a caller, unless they deal with orders.</summary>
    public static async Task<IReadOnlyDictionary<SlotHoldId, SlotHold>> HoldsByIdAsync(
        IReadOnlyList<SlotHoldId> ids, GraphDatabase database, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var holds = db.SlotHolds;
        var found = await holds.Where(hold => ids.Contains(hold.Id)).ToListAsync(cancellationToken);
        return found.Where(hold => hold.Owner == caller.Id || caller.Has(Scope.OrdersRead)).ToDictionary(hold => hold.Id);
    }

    /// <summary><c>Slot.available</c>: what has expired is free, whether or not somebody has written that down.</summary>
    public static async Task<IReadOnlyList<int>> AvailableAsync(IReadOnlyList<Slot> slots, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = slots.Select(slot => slot.Id).Distinct().ToList();
        await using var db = database.Read();
        var holds = db.SlotHolds;
        var expired = await holds
            .Where(hold => ids.Contains(hold.Slot) && hold.State == SlotHoldState.Held && hold.ExpiresAt <= now)
            .GroupBy(hold => hold.Slot)
            .Select(slot => new { slot.Key, Count = slot.Count() })
            .ToDictionaryAsync(slot => slot.Key, slot => slot.Count, cancellationToken);
        return [.. slots.Select(slot => slot.StartsAt <= now ? 0 : slot.Capacity - slot.Taken + expired.GetValueOrDefault(slot.Id))];
    }

    /// <summary><c>deliverySlots</c>.</summary>
    public static async Task<IReadOnlyList<Slot>> DeliverySlotsAsync(
        string postcode, string country, DateOnly? date, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        if (await DeliveryAreas.FindAsync(db, country, postcode, cancellationToken) is not { } area)
        {
            return [];
        }

        // What cannot be promised any more is no choice.
        var now = clock.GetUtcNow();
        var (rules, zone) = FulfilmentPlanner.RulesOf(area);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var first = PromiseEngine.DeliveryDay(local, rules, DateOnly.FromDateTime(local)) ?? DateOnly.MaxValue;
        var (slots, key) = (db.Slots, DeliveryAreas.KeyOf(area));
        return await slots
            .Where(slot => slot.PlanKey == key && slot.StartsAt > now && slot.Date >= first && (date == null || slot.Date == date))
            .OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.EndsAt)
            .Take(SlotsMax)
            .ToListAsync(cancellationToken);
    }

    /// <summary><c>Product.serviceSlots</c>.</summary>
    public static async Task<ILookup<ProductId, Slot>> ServiceSlotsAsync(
        IReadOnlyList<ProductId> products, LocationId? location, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Read();
        var slots = db.Slots;
        var found = await slots
            .Where(slot => slot.Product != null && products.Contains(slot.Product.Value) && slot.StartsAt > now && (location == null || slot.Location == location))
            .OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.Location)
            .Take(SlotsMax)
            .ToListAsync(cancellationToken);
        return found.ToLookup(slot => slot.Product!.Value);
    }
}
