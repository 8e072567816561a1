using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Makes the slots of the coming days from the plans. Any number of nodes may do it.</summary>
internal sealed class PlanSlots(Commands commands, FulfilmentOptions options, TimeProvider clock, ILogger<PlanSlots> logger)
    : RecurringWork(_every, clock, logger)
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(30);

    /// <summary>Makes what is missing.</summary>
    /// <returns>How many slots are new.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken) =>
        (await commands.RunAsync(new Command<Planned>("planSlots", "system", ""), PlanAsync, cancellationToken)).Count;

    private async Task<Planned> PlanAsync(CommandScope scope)
    {
        var (areas, services, slots) = (scope.Db.DeliveryAreas, scope.Db.ServicePlans, scope.Db.Slots);
        var wanted = new List<Slot>();
        foreach (var area in await areas.AsNoTracking().OrderBy(area => area.Code).ToListAsync(scope.CancellationToken))
        {
            wanted.AddRange(SlotsOf(scope, area.Plan, DeliveryAreas.KeyOf(area), area.TimeZone, area.Code, null, new LocationId(area.Plan.Sources[0])));
        }

        foreach (var service in await services.AsNoTracking().OrderBy(service => service.Product).ThenBy(service => service.Location).ToListAsync(scope.CancellationToken))
        {
            wanted.AddRange(SlotsOf(scope, service.Plan, DeliveryAreas.KeyOf(service), service.TimeZone, null, service.Product, service.Location));
        }

        var now = scope.Now;
        var known = (await slots.AsNoTracking().Where(slot => slot.StartsAt > now).Select(slot => new { slot.PlanKey, slot.StartsAt, slot.EndsAt }).ToListAsync(scope.CancellationToken))
            .Select(slot => (slot.PlanKey, slot.StartsAt, slot.EndsAt)).ToHashSet();
        var missing = wanted.Where(slot => !known.Contains((slot.PlanKey, slot.StartsAt, slot.EndsAt))).ToList();

        // Of two nodes that plan at once one loses on the unique key, runs again and finds what the other made.
        await scope.UpsertAsync(missing);
        return new Planned(missing.Count);
    }

    private IEnumerable<Slot> SlotsOf(CommandScope scope, AreaPlan plan, string planKey, string timeZone, string? area, ProductId? product, LocationId location)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var today = PromiseEngine.DateOf(scope.Now, zone);
        return
            from date in Enumerable.Range(0, options.DaysAhead).Select(today.AddDays)
            where plan.Days.Contains(date.DayOfWeek)
            from window in plan.Windows
            let startsAt = Instant(date, window.From, zone)
            let endsAt = Instant(date, window.To, zone)
            where startsAt > scope.Now && endsAt > startsAt
            select new Slot
            {
                Id = new SlotId(scope.NewId()),
                PlanKey = planKey,
                Area = area,
                Product = product,
                Location = location,
                Date = date,
                StartsAt = startsAt,
                EndsAt = endsAt,
                Capacity = window.Capacity,
                PriceMinor = window.PriceMinor,
                Currency = Currency.Of(window.Currency),
            };
    }

    // Where the clock is put forward, a time that it jumps over is the same length later.
    private static DateTimeOffset Instant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        var valid = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, zone.GetUtcOffset(valid)).ToUniversalTime();
    }

    private sealed record Planned(int Count);
}
