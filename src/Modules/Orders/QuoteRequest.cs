using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders;

/// <summary>What is to be quoted, once it is known who asks and for whom.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="Buyer">For whom.</param>
/// <param name="Cart">The cart that is bought; null without one.</param>
/// <param name="Lines">Units of each product, in their order.</param>
/// <param name="Kind">How it gets to the customer.</param>
/// <param name="Location">Where it is collected.</param>
/// <param name="Address">Where it is delivered.</param>
/// <param name="Slot">In which slot.</param>
/// <param name="Services">When each service is had.</param>
/// <param name="Expected">What the caller saw that the goods cost, in minor units; null for whatever they cost.</param>
/// <param name="TakesLess">Whether a lower price than the caller saw is taken.</param>
internal sealed record QuoteRequest(
    Caller Caller,
    Channel Channel,
    Buyer Buyer,
    CartCheckout? Cart,
    IReadOnlyList<(ProductId Product, int Quantity)> Lines,
    FulfilmentKind Kind,
    LocationId? Location,
    CustomerAddress? Address,
    SlotId? Slot,
    IReadOnlyDictionary<ProductId, SlotId> Services,
    long? Expected,
    bool TakesLess);

/// <summary>Who buys.</summary>
/// <param name="Customer">Null for somebody who is not known.</param>
/// <param name="Guest">The guest that the caller is.</param>
/// <param name="Email">In its one form; null when it is not known.</param>
internal sealed record Buyer(CustomerId? Customer, GuestId? Guest, string? Email);
