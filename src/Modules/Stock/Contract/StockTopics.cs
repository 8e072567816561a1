using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What stock tells.</summary>
public static class StockTopics
{
    private const char Crossing = '+';

    /// <summary>A stock level changed. The key is <c>product+location</c>, the body the whole state, so whoever reads it needs nothing else.</summary>
    public const string Level = "stock";

    /// <summary>There is stock where there never was any: many levels are new, and not told one by one. The key is empty.</summary>
    public const string Loaded = "stock-loaded";

    /// <summary>A product has to be ordered again. The key is the signal's id.</summary>
    public const string Reorder = "stock-reorder";

    /// <summary>The key of all changes of a product's stock.</summary>
    public static string KeyOf(ProductId product) => product.Value.ToString("N");

    /// <summary>The key of all changes of the stock of a location.</summary>
    public static string KeyOf(LocationId location) => location.Value.ToString("N");

    /// <summary>The level that a change is about.</summary>
    /// <exception cref="FormatException">The change is not what stock tells.</exception>
    public static StockLevelId LevelIdOf(Change change)
    {
        var middle = change.Key.IndexOf(Crossing, StringComparison.Ordinal);
        return new StockLevelId(
            new ProductId(Guid.ParseExact(change.Key.AsSpan(0, Math.Max(0, middle)), "N")),
            new LocationId(Guid.ParseExact(change.Key.AsSpan(middle + 1), "N")));
    }

    /// <summary>The key of the changes of one level.</summary>
    public static string KeyOf(StockLevelId id) => $"{KeyOf(id.Product)}{Crossing}{KeyOf(id.Location)}";

    internal static ProductId? ProductOf(Change change) => Guid.TryParseExact(change.Key.Split(Crossing)[0], "N", out var product) ? new ProductId(product) : null;

    internal static Change ChangeOf(StockLevel level) => new(Level, KeyOf(level.Id), level.Version, JsonSerializer.Serialize(new StockState(
        level.Product.Value,
        level.Location.Value,
        level.OnHand,
        level.Held,
        level.Inbound,
        level.InboundOn,
        level.ReorderPoint,
        level.AsOf.UtcTicks,
        level.Source)));

    internal static Change ChangeOf(ReorderSignal signal) => new(Reorder, signal.Id.Value.ToString("N"), 1, "{}");

    internal static StockLevel LevelOf(Change change)
    {
        var state = JsonSerializer.Deserialize<StockState>(change.Body)!;
        return new StockLevel
        {
            Product = new ProductId(state.Product),
            Location = new LocationId(state.Location),
            OnHand = state.OnHand,
            Held = state.Held,
            Inbound = state.Inbound,
            InboundOn = state.InboundOn,
            ReorderPoint = state.ReorderPoint,
            AsOf = new DateTimeOffset(state.AsOfTicks, TimeSpan.Zero),
            Source = state.Source,
            Version = (int)change.Version,
        };
    }

    private sealed record StockState(
        Guid Product, Guid Location, int OnHand, int Held, int Inbound, DateOnly? InboundOn, int? ReorderPoint, long AsOfTicks, string Source);
}
