using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Ledger;

/// <summary>Stock levels that a command has locked. All changes of stock go through here, so that each is explained, told and versioned.</summary>
internal sealed class LockedLevels
{
    private readonly CommandScope _scope;
    private readonly Dictionary<StockLevelId, StockLevel> _levels;
    private readonly HashSet<StockLevel> _changed = [];

    private LockedLevels(CommandScope scope, IEnumerable<StockLevel> levels)
    {
        _scope = scope;
        _levels = levels.ToDictionary(level => level.Id);
    }

    /// <summary>Locks the levels that exist. Always all that a command needs at once, in the order of their keys, so that no two commands wait for each other.</summary>
    public static async Task<LockedLevels> LockAsync(CommandScope scope, IReadOnlyCollection<StockLevelId> ids)
    {
        var products = ids.Select(id => id.Product).Distinct().ToList();
        var locations = ids.Select(id => id.Location).Distinct().ToList();
        var levels = scope.Db.StockLevels;
        var locked = await levels
            .Where(level => products.Contains(level.Product) && locations.Contains(level.Location))
            .OrderBy(level => level.Product).ThenBy(level => level.Location)
            .ForUpdate()
            .ToListAsync(scope.CancellationToken);
        return new LockedLevels(scope, locked);
    }

    /// <summary>The level; null where there never was any.</summary>
    public StockLevel? Find(StockLevelId id) => _levels.GetValueOrDefault(id);

    /// <summary>The level, or a new empty one. Of two commands that make the same one, one loses the race and runs again.</summary>
    public StockLevel Get(StockLevelId id)
    {
        if (!_levels.TryGetValue(id, out var level))
        {
            level = new StockLevel { Product = id.Product, Location = id.Location };
            _levels.Add(id, level);
            _scope.Db.Add(level);
        }

        return level;
    }

    /// <summary>Changes the units on hand and writes down why.</summary>
    public void Move(StockLevel level, int change, StockMovementKind kind, string source, string? reference)
    {
        if (change == 0)
        {
            return;
        }

        Touch(level, source);
        level.OnHand += change;
        _scope.Insert(new StockMovement
        {
            Id = _scope.NewId(),
            Product = level.Product,
            Location = level.Location,
            Kind = kind,
            Change = change,
            OnHandAfter = level.OnHand,
            Version = level.Version,
            Reference = reference,
            Source = source,
            At = _scope.Now,
        });
    }

    /// <summary>Sets units aside, or gives them back when negative.</summary>
    public void Hold(StockLevel level, int units)
    {
        Touch(level, StockSource.Holds);
        level.Held += units;
    }

    /// <summary>Marks a level as changed: its version grows once in a command, however often it is touched.</summary>
    public void Touch(StockLevel level, string source)
    {
        if (_changed.Add(level))
        {
            level.Version++;
            level.AsOf = _scope.Now;
        }

        level.Source = source;
    }

    /// <summary>Saves what was changed, tells it, and signals what has to be ordered again.</summary>
    public async Task SaveAsync()
    {
        foreach (var level in _changed)
        {
            Signal(level);
            _scope.Publish(StockTopics.ChangeOf(level));
        }

        await _scope.SaveAsync();
    }

    private void Signal(StockLevel level)
    {
        var units = level.OnHand + level.Inbound;
        var isBelow = units <= level.ReorderPoint;
        if (isBelow && !level.IsSignalled)
        {
            var signal = new ReorderSignal
            {
                Id = new ReorderSignalId(_scope.NewId()),
                Product = level.Product,
                Location = level.Location,
                Units = units,
                ReorderPoint = level.ReorderPoint!.Value,
                At = _scope.Now,
            };
            _scope.Db.Add(signal);
            _scope.Publish(StockTopics.ChangeOf(signal));
        }

        level.IsSignalled = isBelow;
    }
}
