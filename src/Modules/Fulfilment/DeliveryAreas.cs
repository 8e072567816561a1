using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>The areas in which things are delivered.</summary>
internal static class DeliveryAreas
{
    private const int DigitsMax = 9;

    /// <summary>The number that a postcode begins with; null for one that begins otherwise.</summary>
    public static int? NumberOf(string postcode)
    {
        var text = postcode.AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is 0 or > DigitsMax ? null : int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The area of an address; null where nothing is delivered.</summary>
    public static async Task<DeliveryArea?> FindAsync(GraphDbContext db, string country, string? postcode, CancellationToken cancellationToken)
    {
        if (postcode is null || NumberOf(postcode) is not { } number)
        {
            return null;
        }

        var areas = db.DeliveryAreas;
        return await areas.AsNoTracking()
            .Where(area => area.Country == country && area.PostcodeFrom <= number && area.PostcodeTo >= number)
            .OrderByDescending(area => area.PostcodeFrom).ThenBy(area => area.Code)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The slots of an area from a moment on with their free places, the earliest first.</summary>
    public static async Task<List<SlotPlaces>> SlotsAsync(GraphDbContext db, string planKey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (slots, holds) = (db.Slots, db.SlotHolds);
        return await slots.AsNoTracking()
            .Where(slot => slot.PlanKey == planKey && slot.StartsAt > now)
            .OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.EndsAt)
            .Select(slot => new SlotPlaces(
                slot.Id,
                slot.Date,
                slot.StartsAt,
                slot.EndsAt,
                slot.Capacity - slot.Taken + holds.Count(hold => hold.Slot == slot.Id && hold.State == SlotHoldState.Held && hold.ExpiresAt <= now),
                new Kernel.Money(slot.PriceMinor, slot.Currency)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What slots of an area are planned under.</summary>
    public static string KeyOf(DeliveryArea area) => $"area:{area.Code}";

    /// <summary>What slots of a service are planned under.</summary>
    public static string KeyOf(ServicePlan service) => $"service:{service.Product.Value:N}/{service.Location.Value:N}";
}
