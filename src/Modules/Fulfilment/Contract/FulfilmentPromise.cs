namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>By when a customer has something, or can collect it.</summary>
/// <param name="Date">The day, on the calendar of the place that it is for.</param>
/// <param name="From">From when; null when only the day is promised.</param>
/// <param name="To">Until when; null when only the day is promised.</param>
public sealed record FulfilmentPromise(DateOnly Date, DateTimeOffset? From, DateTimeOffset? To);
