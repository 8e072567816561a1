using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores.Contract;

/// <summary>How the floors of some stores are laid out and what stands where, as it is loaded into the stores. A load replaces all of it.</summary>
/// <param name="Code">The retailer's own code, unique, 1 to 40 characters.</param>
/// <param name="FloorPlan">Where customers walk.</param>
/// <param name="Shelves">What stands where, one entry for each product.</param>
public sealed record PlanogramRecord(string Code, FloorPlan FloorPlan, IReadOnlyList<ShelfRecord> Shelves);

/// <summary>Where a product stands.</summary>
/// <param name="Product">The product.</param>
/// <param name="Aisle">The code of the aisle.</param>
/// <param name="Bay">The bay in the aisle, 1 or more.</param>
/// <param name="Shelf">The shelf in the bay, 1 to 20, 1 at the floor.</param>
public sealed record ShelfRecord(ProductId Product, string Aisle, int Bay, int Shelf);
