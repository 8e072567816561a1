using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>Units to set aside, all of them or none.</summary>
/// <param name="Owner">Whose the hold is: a caller's id.</param>
/// <param name="Location">Where.</param>
/// <param name="Lines">Units of each product, 1 or more; at least one product.</param>
/// <param name="Duration">For how long, by the database's clock.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsLimited">Whether it counts against what one caller may hold; a connector holds for many customers.</param>
public sealed record HoldRequest(
    string Owner, LocationId Location, IReadOnlyDictionary<ProductId, int> Lines, TimeSpan Duration, HoldPurpose Purpose, bool IsLimited = true);
