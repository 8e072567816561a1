namespace Omnichannel.Graph.Stores.Contract;

/// <summary>What a location does and does not do for customers.</summary>
/// <param name="Returns">Which purchases can be brought back there.</param>
/// <param name="ReturnDays">Within how many days after the purchase, 0 to 3650; null where nothing can be brought back.</param>
/// <param name="Prices">Who decides what things cost there.</param>
/// <param name="Fulfilment">Its parts in getting orders to customers.</param>
public sealed record LocationPolicies(ReturnPolicy Returns, int? ReturnDays, PricePolicy Prices, IReadOnlyList<FulfilmentRole> Fulfilment);
