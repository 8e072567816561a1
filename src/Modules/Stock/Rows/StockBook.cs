using System.Collections.Concurrent;
using System.Collections.Frozen;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>All stock levels, in memory. Reads never wait; changes come one after the other.</summary>
internal sealed class StockBook
{
    // Enough for days of corrections; the oldest is forgotten.
    private const int RememberedMax = 10_000;

    private readonly Lock _changing = new();
    private readonly FrozenDictionary<LocationId, Location> _locations;

    // A product's levels by their location's name. An array is replaced, never changed, so that a reader sees one state.
    private readonly ConcurrentDictionary<ProductId, StockLevel[]> _levels;
    private readonly Dictionary<Guid, (object Command, object Result)> _remembered = [];
    private readonly Queue<Guid> _rememberedOrder = new();

    public StockBook(IEnumerable<Location> locations, IEnumerable<StockLevel> levels)
    {
        Locations = [.. locations.OrderBy(location => location.Name, StringComparer.Ordinal)];
        _locations = Locations.ToFrozenDictionary(location => location.Id);
        _levels = new(levels.GroupBy(level => level.Product).Select(product => KeyValuePair.Create(product.Key, Ordered(product))));
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<Location> Locations { get; }

    public Location? Location(LocationId id) => _locations.GetValueOrDefault(id);

    /// <summary>By the location's name.</summary>
    public IReadOnlyList<StockLevel> LevelsOf(ProductId product) => _levels.GetValueOrDefault(product, []);

    public StockLevel? Level(StockLevelId id) => LevelsOf(id.Product).FirstOrDefault(level => level.Location == id.Location);

    /// <summary>The level, or one with nothing in it at a location that has had none of the product.</summary>
    public StockLevel LevelOrEmpty(StockLevelId id, DateTimeOffset now) => Level(id) ?? new StockLevel
    {
        Product = id.Product,
        Location = id.Location,
        LocationName = _locations[id.Location].Name,
        OnHand = Quantity.Zero,
        Held = Quantity.Zero,
        Inbound = Quantity.Zero,
        AsOf = now,
        Version = 0,
    };

    /// <summary>Only within <see cref="Once"/>.</summary>
    public void Set(StockLevel level) =>
        _levels[level.Product] = Ordered(LevelsOf(level.Product).Where(other => other.Location != level.Location).Append(level));

    /// <summary>Runs a change alone, and once for a key: the same command again gets the first result.</summary>
    /// <returns>The result; null when the key was used for another command.</returns>
    public TResult? Once<TCommand, TResult>(Guid key, TCommand command, Func<TCommand, TResult> change)
        where TCommand : notnull
        where TResult : class
    {
        lock (_changing)
        {
            if (_remembered.TryGetValue(key, out var known))
            {
                return known.Command.Equals(command) ? (TResult)known.Result : null;
            }

            var result = change(command);
            _remembered[key] = (command, result);
            _rememberedOrder.Enqueue(key);
            if (_rememberedOrder.Count > RememberedMax)
            {
                _remembered.Remove(_rememberedOrder.Dequeue());
            }

            return result;
        }
    }

    private static StockLevel[] Ordered(IEnumerable<StockLevel> levels) =>
        [.. levels.OrderBy(level => level.LocationName, StringComparer.Ordinal).ThenBy(level => level.Location)];
}
