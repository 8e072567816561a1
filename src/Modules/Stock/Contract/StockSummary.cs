namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What other modules may know of the stock of a product at a location.</summary>
/// <param name="Available">Units on hand and not held, 0 or more.</param>
/// <param name="Inbound">Units on their way, 0 or more.</param>
/// <param name="InboundOn">When the next of them are expected; null when that is not known.</param>
public readonly record struct StockSummary(int Available, int Inbound, DateOnly? InboundOn);
