using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What somebody means to buy: a product page's one unit, a cart, a quote, an order, what lies on a till's belt.</summary>
/// <param name="Customer">Whose; null for somebody who is not known. Offers for members, and those that were activated, need one.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="Store">In which location; null where none is chosen. A location whose owner deviates from the list price has its own.</param>
/// <param name="At">When: what holds at that moment counts. An order's moment is that of its quote.</param>
/// <param name="Lines">What; a product may come twice. Their order does not matter to what it costs.</param>
public sealed record Basket(CustomerId? Customer, Channel Channel, LocationId? Store, DateTimeOffset At, IReadOnlyList<BasketLine> Lines);

/// <summary>Some units of a product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many units.</param>
public sealed record BasketLine(ProductId Product, Quantity Quantity);
