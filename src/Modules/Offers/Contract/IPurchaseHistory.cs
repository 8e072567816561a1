using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What offers ask of whoever knows what customers bought, over all channels. Without an implementation nobody bought anything.</summary>
public interface IPurchaseHistory
{
    /// <summary>What some customers bought since a moment, by product, returned goods left out: a fixed number of statements, however much it is.</summary>
    /// <param name="db">The reading context, or a command's.</param>
    /// <param name="customers">Whose purchases.</param>
    /// <param name="since">Only those at or after it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<ILookup<CustomerId, PastPurchase>> BoughtAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>How a customer has bought a product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Times">In how many purchases.</param>
/// <param name="Units">How many units, 1 or more.</param>
/// <param name="LastAt">When last.</param>
public sealed record PastPurchase(ProductId Product, int Times, int Units, DateTimeOffset LastAt);
