using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>Loads locations and planograms from elsewhere: a file, another system, the demonstration.</summary>
public sealed class StoresImport(Commands commands)
{
    private const string Caller = "import";

    /// <summary>Adds the locations whose codes are new and replaces the others, all in one transaction. Loading the same again changes nothing.</summary>
    /// <param name="locations">At most some thousands, each code once. The id of a location that is known stays as it is.</param>
    /// <param name="cancellationToken">Ends the load; nothing of it is kept then.</param>
    public Task<LoadedLocations> LoadAsync(IReadOnlyCollection<LocationRecord> locations, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<LoadedLocations>("loadLocations", Caller, locations.Count), scope => LoadAsync(scope, locations), cancellationToken);

    /// <summary>Adds a planogram or replaces all of it, in one transaction.</summary>
    /// <returns>False when nothing had changed.</returns>
    public async Task<bool> LoadAsync(PlanogramRecord planogram, CancellationToken cancellationToken)
    {
        var loaded = await commands.RunAsync(
            new Command<LoadedLocations>("loadPlanogram", Caller, planogram.Code), scope => LoadAsync(scope, planogram), cancellationToken);
        return loaded.Unchanged == 0;
    }

    private static async Task<LoadedLocations> LoadAsync(CommandScope scope, IReadOnlyCollection<LocationRecord> records)
    {
        var codes = records.Select(record => record.Code).ToList();
        var known = await scope.Db.Locations
            .Where(location => codes.Contains(location.Code))
            .OrderBy(location => location.Id)
            .ForUpdate()
            .ToDictionaryAsync(location => location.Code, scope.CancellationToken);
        var (added, changed) = (0, 0);
        foreach (var record in records)
        {
            var isNew = !known.TryGetValue(record.Code, out var row);
            row ??= scope.Db.Locations.Add(LocationRows.New(record)).Entity;
            LocationRows.Fill(row, record);
            if (isNew || scope.Db.Entry(row).State is EntityState.Modified)
            {
                row.Version++;
                scope.Publish(LocationChange.Of(row));
                (added, changed) = isNew ? (added + 1, changed) : (added, changed + 1);
            }
        }

        return new LoadedLocations(added, changed, records.Count - added - changed);
    }

    private static async Task<LoadedLocations> LoadAsync(CommandScope scope, PlanogramRecord record)
    {
        var known = await scope.Db.Planograms.Where(planogram => planogram.Code == record.Code).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        var standing = await scope.Db.Shelves.AsNoTracking().Where(shelf => shelf.PlanogramCode == record.Code).ToListAsync(scope.CancellationToken);
        var shelves = standing.Select(shelf => new ShelfRecord(shelf.Product, shelf.Aisle, shelf.Bay, shelf.Number)).ToHashSet();
        if (known is not null && shelves.SetEquals(record.Shelves) && Json(known.FloorPlan) == Json(record.FloorPlan))
        {
            return new LoadedLocations(0, 0, 1);
        }

        var planogram = known ?? scope.Db.Planograms.Add(new Planogram { Code = record.Code, FloorPlan = record.FloorPlan }).Entity;
        planogram.FloorPlan = record.FloorPlan;
        planogram.Version++;
        await ShelfRows.ReplaceAsync(scope, record);
        scope.Publish(new Change("planogram", record.Code, planogram.Version, "{}"));
        return known is null ? new LoadedLocations(1, 0, 0) : new LoadedLocations(0, 1, 0);
    }

    private static string Json(FloorPlan plan) => System.Text.Json.JsonSerializer.Serialize(plan, System.Text.Json.JsonSerializerOptions.Default);
}
