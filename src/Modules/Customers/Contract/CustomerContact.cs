using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>How a customer is reached. What they only say of themselves is not in it: it may be somebody else's.</summary>
/// <param name="Language">Of messages; null when they never chose one.</param>
/// <param name="NotificationChannel">For notifications; null for whatever reaches them.</param>
/// <param name="Email">Their address for mail; null when none is known to be theirs.</param>
/// <param name="Phone">Their telephone number, with the country; null when none is known to be theirs.</param>
public sealed record CustomerContact(Language? Language, string? NotificationChannel, string? Email, string? Phone);
