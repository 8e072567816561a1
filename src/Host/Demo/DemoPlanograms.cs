using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>How stores of three sizes are furnished, each in two shapes. Products stand by category, from the entrance on.</summary>
internal static class DemoPlanograms
{
    private const int ShelvesPerBay = 6;
    private const int AisleSpacing = 4;

    private static readonly Format[] _formats = [new("compact", 300, 6, 12), new("city", 500, 10, 16), new("large", 1000, 16, 24)];

    public static IEnumerable<PlanogramRecord> All(DemoAssortment assortment)
    {
        // The most wanted products stand in every store, the others in the larger ones only.
        var ranks = assortment.Goods
            .OrderBy(product => product.Sku.Text is var sku && IsClassic(product) ? -1 : DemoChance.Of(sku, "rank", int.MaxValue))
            .Select((product, rank) => (product.Id, rank))
            .ToDictionary(ranked => ranked.Id, ranked => ranked.rank);
        foreach (var format in _formats)
        {
            var products = assortment.Goods.Where(product => ranks[product.Id] < format.Products).Select(product => product.Id).ToList();
            yield return new PlanogramRecord($"{format.Name}-a", Floor(format, isMirrored: false), Shelves(format, products, isMirrored: false));
            yield return new PlanogramRecord($"{format.Name}-b", Floor(format, isMirrored: true), Shelves(format, products, isMirrored: true));
        }
    }

    private static bool IsClassic(ProductRecord product) => product.Id.Value.CompareTo(DemoIds.Product(1000).Value) <= 0;

    // Aisles from the front to the back of the store, with a way along the front, the middle and the back.
    private static FloorPlan Floor(Format format, bool isMirrored)
    {
        var (width, back) = ((format.Aisles - 1) * AisleSpacing, format.Bays + 1);
        Aisle[] ways =
        [
            new("Voor", new(0, 0), new(width, 0), 0),
            new("Midden", new(0, back / 2), new(width, back / 2), 0),
            new("Achter", new(0, back), new(width, back), 0),
        ];
        var aisles = Enumerable.Range(0, format.Aisles).Select(index => new Aisle(Code(index), new(index * AisleSpacing, 1), new(index * AisleSpacing, back - 1), format.Bays));
        var checkouts = Enumerable.Range(0, 3).Select(index => new FloorCell(isMirrored ? index * 2 : width - (index * 2), 0));
        return new FloorPlan([.. ways, .. aisles.OrderBy(aisle => isMirrored ? -aisle.From.X : aisle.From.X)], new(isMirrored ? width : 0, 0), [.. checkouts]);
    }

    private static List<ShelfRecord> Shelves(Format format, List<ProductId> products, bool isMirrored)
    {
        var slots = format.Aisles * format.Bays * ShelvesPerBay;
        return [.. products.Select((product, index) =>
        {
            var slot = (int)((long)index * slots / products.Count);
            var aisle = slot / (format.Bays * ShelvesPerBay);
            var bay = slot / ShelvesPerBay % format.Bays;

            // Shelves go on where a customer turns into the next aisle: up one aisle, down the next.
            var isDown = aisle % 2 == 1;
            return new ShelfRecord(product, Code(isMirrored ? format.Aisles - 1 - aisle : aisle), isDown ? format.Bays - bay : bay + 1, (slot % ShelvesPerBay) + 1);
        })];
    }

    private static string Code(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <param name="Name">The first part of its planograms' codes.</param>
    /// <param name="Products">How many products it has.</param>
    /// <param name="Aisles">How many aisles have shelves.</param>
    /// <param name="Bays">How many bays each has, a metre wide.</param>
    private sealed record Format(string Name, int Products, int Aisles, int Bays);
}
