using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Stores;

/// <summary>Floors as stores have them: parallel aisles between cross-aisles, an island here and there, and an odd aisle that ends at a wall.</summary>
internal static class RandomFloor
{
    public static FloorPlan Plan(Random random)
    {
        var count = 3 + random.Next(12);
        var depth = 12 + random.Next(30);
        var width = (count - 1) * 4;
        var aisles = new List<Aisle>
        {
            new("FRONT", new FloorCell(0, 0), new FloorCell(width, 0), 0),
            new("BACK", new FloorCell(0, depth), new FloorCell(width, depth), random.Next(20)),
        };
        if (random.Next(2) == 0)
        {
            aisles.Add(new Aisle("MIDDLE", new FloorCell(0, depth / 2), new FloorCell(width, depth / 2), 0));
        }

        for (var number = 0; number < count; number++)
        {
            var end = random.Next(6) == 0 ? depth - 3 : depth;
            aisles.Add(new Aisle($"{number + 1}", new FloorCell(number * 4, 0), new FloorCell(number * 4, end), 4 + random.Next(20)));
        }

        return new FloorPlan(aisles, new FloorCell(random.Next(width), 0), [new FloorCell(random.Next(width), 0), new FloorCell(width, 0)]);
    }
}
