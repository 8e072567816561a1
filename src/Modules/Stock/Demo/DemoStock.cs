using System.Globalization;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock.Demo;

/// <summary>Five places in the Netherlands and what they keep, the same at every start.</summary>
internal static class DemoStock
{
    public static IReadOnlyList<Location> Locations { get; } =
    [
        Place(1, "Distributiecentrum Tiel", LocationKind.Warehouse, "Tiel"),
        Place(2, "Winkel Amsterdam Ferdinand Bolstraat", LocationKind.Store, "Amsterdam"),
        Place(3, "Winkel Eindhoven Demer", LocationKind.Store, "Eindhoven"),
        Place(4, "Winkel Utrecht Oudegracht", LocationKind.Store, "Utrecht"),
        Place(5, "Winkel Zwolle Diezerstraat", LocationKind.Store, "Zwolle"),
    ];

    /// <summary>Every product at every place; here and there none, so that every case shows.</summary>
    public static IEnumerable<StockLevel> Levels(IEnumerable<ProductId> products, DateTimeOffset now) =>
        from product in products.Index()
        from location in Locations.Index()
        select Level(product.Item, product.Index, location.Item, location.Index, now);

    private static StockLevel Level(ProductId product, int productIndex, Location location, int locationIndex, DateTimeOffset now)
    {
        var spread = (productIndex * 7) + (locationIndex * 13);
        var onHand = location.Kind is LocationKind.Warehouse ? 40 + (spread % 160) : Math.Max(0, (spread % 23) - 3);
        return new StockLevel
        {
            Product = product,
            Location = location.Id,
            LocationName = location.Name,
            OnHand = Quantity.Of(onHand),
            Held = Quantity.Of(Math.Min(onHand, spread % 5 == 0 ? 2 : 0)),
            Inbound = Quantity.Of(onHand < 4 ? 12 : 0),
            AsOf = now,
            Version = 1,
        };
    }

    private static Location Place(int number, string name, LocationKind kind, string city) => new()
    {
        Id = new LocationId(new Guid(string.Create(CultureInfo.InvariantCulture, $"0190f5fe-7c03-7000-8000-{number:x12}"))),
        Name = name,
        Kind = kind,
        City = city,
    };
}
