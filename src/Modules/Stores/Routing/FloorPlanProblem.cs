using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores.Routing;

/// <summary>Finds what is wrong with a planogram: where customers could not walk, or a product would stand where there is no shelf.</summary>
internal static class FloorPlanProblem
{
    private const int CheckoutsMax = 50;
    private const int CodeLengthMax = 20;
    private const int BaysMax = 500;

    /// <returns>The first thing that is wrong, for people; null when all is well.</returns>
    public static string? Find(PlanogramRecord planogram)
    {
        var plan = planogram.FloorPlan;
        if (plan.Aisles.Count is 0 or > FloorPlan.AislesMax)
        {
            return $"A floor has 1 to {FloorPlan.AislesMax} aisles, found: {plan.Aisles.Count}.";
        }

        if (plan.Checkouts.Count is 0 or > CheckoutsMax)
        {
            return $"A floor has 1 to {CheckoutsMax} checkouts, found: {plan.Checkouts.Count}.";
        }

        return plan.Aisles.Select(OfAisle).FirstOrDefault(problem => problem is not null)
            ?? plan.Aisles.GroupBy(aisle => aisle.Code).Where(same => same.Skip(1).Any()).Select(same => $"There are two aisles \"{same.Key}\".").FirstOrDefault()
            ?? Unreachable(plan)
            ?? planogram.Shelves.Select(shelf => OfShelf(plan, shelf)).FirstOrDefault(problem => problem is not null)
            ?? planogram.Shelves.GroupBy(shelf => shelf.Product).Where(same => same.Skip(1).Any()).Select(same => $"The product {same.Key} stands in two places.").FirstOrDefault();
    }

    private static string? OfAisle(Aisle aisle)
    {
        FloorCell[] ends = [aisle.From, aisle.To];
        return aisle.Code.Length is 0 or > CodeLengthMax ? $"An aisle's code has 1 to {CodeLengthMax} characters, found: \"{aisle.Code}\"."
            : ends.Any(cell => cell.X is < 0 or > FloorPlan.SideMax || cell.Y is < 0 or > FloorPlan.SideMax) ? $"The aisle \"{aisle.Code}\" leaves the floor of {FloorPlan.SideMax} by {FloorPlan.SideMax} metres."
            : aisle.From.X != aisle.To.X && aisle.From.Y != aisle.To.Y ? $"The aisle \"{aisle.Code}\" is not straight."
            : aisle.Bays is < 0 or > BaysMax ? $"The aisle \"{aisle.Code}\" has 0 to {BaysMax} bays, found: {aisle.Bays}."
            : null;
    }

    private static string? Unreachable(FloorPlan plan)
    {
        var grid = new WalkingGrid(plan);
        if (!grid.IsWalked(plan.Entrance))
        {
            return $"The entrance at {plan.Entrance.X}, {plan.Entrance.Y} is not in an aisle.";
        }

        foreach (var checkout in plan.Checkouts.Where(cell => !grid.IsWalked(cell)))
        {
            return $"The checkout at {checkout.X}, {checkout.Y} is not in an aisle.";
        }

        // Aisles are straight and whole: where one cell is reached, all are.
        var metres = grid.Distances([plan.Entrance], [.. plan.Aisles.Select(aisle => aisle.From)]);
        var lost = Array.IndexOf(metres, WalkingGrid.Unreachable);
        return lost >= 0 ? $"No way leads from the entrance to the aisle \"{plan.Aisles[lost].Code}\"." : null;
    }

    private static string? OfShelf(FloorPlan plan, ShelfRecord shelf) =>
        plan.CellOf(shelf.Aisle, shelf.Bay) is null ? $"There is no bay {shelf.Bay} in an aisle \"{shelf.Aisle}\"."
        : shelf.Shelf is < 1 or > Shelf.NumberMax ? $"A bay has the shelves 1 to {Shelf.NumberMax}, found: {shelf.Shelf}."
        : null;
}
