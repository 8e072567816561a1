using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What other modules need to know of a customer.</summary>
/// <param name="Language">Of messages; null for the language of each request.</param>
/// <param name="FavouriteStore">The location they like best; null when none is chosen.</param>
/// <param name="NotificationChannel">For notifications; null for whatever reaches them.</param>
/// <param name="Receipt">What becomes of receipts.</param>
public sealed record CustomerPreferences(Language? Language, LocationId? FavouriteStore, string? NotificationChannel, ReceiptChoice Receipt);
