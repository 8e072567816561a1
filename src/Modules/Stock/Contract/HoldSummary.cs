using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What other modules may know of a hold.</summary>
/// <param name="Location">Where the units are.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Lines">Units of each product, 1 or more.</param>
public sealed record HoldSummary(LocationId Location, HoldPurpose Purpose, HoldState State, IReadOnlyDictionary<ProductId, int> Lines);
