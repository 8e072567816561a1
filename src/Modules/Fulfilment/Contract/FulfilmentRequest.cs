using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>Things that are to get to a customer together, in one way.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Lines">Units of each product that has stock, 1 or more; may be empty.</param>
/// <param name="Country">Of the address, ISO 3166 alpha-2; null without one.</param>
/// <param name="Postcode">Of the address; null without one.</param>
/// <param name="Location">Where it is collected; null for what is brought.</param>
/// <param name="Slot">In which slot it is brought; null where a day is enough.</param>
public sealed record FulfilmentRequest(
    FulfilmentKind Kind, IReadOnlyDictionary<ProductId, int> Lines, string? Country, string? Postcode, LocationId? Location, SlotId? Slot);
