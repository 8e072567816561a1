using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>Loads stock, many levels at once.</summary>
public sealed class StockImport(Commands commands, GraphDatabase database)
{
    /// <summary>Sets levels to what is loaded, each once. Where nothing is different nothing changes. What is held stays held: a level is never set below it.</summary>
    /// <param name="records">Each product and location at most once; some thousand at a time.</param>
    /// <param name="source">Which system knows them.</param>
    /// <param name="cancellationToken">Ends the load before it commits.</param>
    /// <returns>How many levels are new or different now.</returns>
    public async Task<int> LoadAsync(IReadOnlyList<StockRecord> records, string source, CancellationToken cancellationToken)
    {
        var loaded = await commands.RunAsync(new Command<Loaded>("loadStock", "import", ""), scope => LoadAsync(scope, records, source), cancellationToken);
        return loaded.Count;
    }

    // As many new levels are told one by one.
    private const int NewToldMax = 100;

    /// <summary>The units on hand of levels, in one statement; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<StockLevelId, int>> OnHandAsync(IReadOnlyCollection<StockLevelId> ids, CancellationToken cancellationToken)
    {
        var products = ids.Select(id => id.Product).Distinct().ToList();
        var locations = ids.Select(id => id.Location).Distinct().ToList();
        await using var db = database.Read();
        var levels = db.StockLevels;
        return await levels
            .Where(level => products.Contains(level.Product) && locations.Contains(level.Location))
            .Select(level => new { level.Product, level.Location, level.OnHand })
            .ToDictionaryAsync(level => new StockLevelId(level.Product, level.Location), level => level.OnHand, cancellationToken);
    }

    private static async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyList<StockRecord> records, string source)
    {
        var products = records.Select(record => record.Product).Distinct().ToList();
        var locations = records.Select(record => record.Location).Distinct().ToList();
        var rows = scope.Db.StockLevels;
        var known = await rows.AsNoTracking()
            .Where(level => EF.Parameter(products).Contains(level.Product) && EF.Parameter(locations).Contains(level.Location))
            .OrderBy(level => level.Product).ThenBy(level => level.Location)
            .ForUpdate()
            .ToDictionaryAsync(level => level.Id, scope.CancellationToken);
        List<StockLevel> levels = [];
        List<StockMovement> movements = [];
        foreach (var record in records)
        {
            Load(scope, record, known.GetValueOrDefault(new StockLevelId(record.Product, record.Location)), source, levels, movements);
        }

        await scope.UpsertAsync(levels);
        await scope.UpsertAsync(movements);
        var isLoaded = levels.Count(level => level.Version == 1) > NewToldMax;
        foreach (var level in levels.Where(level => !isLoaded || level.Version > 1))
        {
            scope.Publish(StockTopics.ChangeOf(level));
        }

        if (isLoaded)
        {
            // Of a shop that is filled nobody watches each level.
            scope.Publish(new Change(StockTopics.Loaded, "", scope.Now.UtcTicks, "{}"));
        }

        return new Loaded(levels.Count);
    }

    private static void Load(CommandScope scope, StockRecord record, StockLevel? known, string source, List<StockLevel> levels, List<StockMovement> movements)
    {
        var onHand = Math.Max(record.OnHand, known?.Held ?? 0);
        if (known is not null && (known.OnHand, known.Inbound, known.InboundOn, known.ReorderPoint) == (onHand, record.Inbound, record.InboundOn, record.ReorderPoint))
        {
            return;
        }

        var level = new StockLevel
        {
            Product = record.Product,
            Location = record.Location,
            OnHand = onHand,
            Held = known?.Held ?? 0,
            Inbound = record.Inbound,
            InboundOn = record.InboundOn,
            ReorderPoint = record.ReorderPoint,
            IsSignalled = known?.IsSignalled ?? false,
            AsOf = scope.Now,
            Source = source,
            Version = (known?.Version ?? 0) + 1,
        };
        levels.Add(level);
        if (onHand != (known?.OnHand ?? 0))
        {
            movements.Add(new StockMovement
            {
                Id = scope.NewId(),
                Product = record.Product,
                Location = record.Location,
                Kind = known is null ? StockMovementKind.Opening : StockMovementKind.Count,
                Change = onHand - (known?.OnHand ?? 0),
                OnHandAfter = onHand,
                Version = level.Version,
                Source = source,
                At = scope.Now,
            });
        }
    }

    private sealed record Loaded(int Count);
}
