using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>How things get to a customer, or why they do not.</summary>
public abstract record FulfilmentPlan
{
    private FulfilmentPlan()
    {
    }

    /// <summary>It is possible at the moment of asking; nothing is held by it.</summary>
    /// <param name="Units">From where how many units of each product come.</param>
    /// <param name="Promise">By when.</param>
    /// <param name="Cost">What it costs on top of the goods.</param>
    /// <param name="Place">Where it is collected; null for what is brought.</param>
    public sealed record Possible(
        IReadOnlyDictionary<LocationId, IReadOnlyDictionary<ProductId, int>> Units, FulfilmentPromise Promise, Money Cost, LocationVisit? Place) : FulfilmentPlan;

    /// <summary>There is too little of some products where they would come from.</summary>
    /// <param name="Available">The units of each that could be had, 0 or more.</param>
    public sealed record NotEnough(IReadOnlyDictionary<ProductId, int> Available) : FulfilmentPlan;

    /// <summary>Nothing is delivered at the address, or nothing can be collected at the location.</summary>
    public sealed record Impossible : FulfilmentPlan;

    /// <summary>The slot is of another place, or there is none free.</summary>
    public sealed record NoSlot : FulfilmentPlan;
}
