using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What offers ask of whoever knows what customers bought, over all channels. Without an implementation nobody bought anything.</summary>
public interface IPurchaseHistory
{
    /// <summary>What some customers bought since a moment, product by product, returned goods left out: a fixed number of statements, however much it is.</summary>
    /// <param name="db">The reading context, or a command's.</param>
    /// <param name="customers">Whose purchases.</param>
    /// <param name="since">Only those at or after it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<ILookup<CustomerId, PastPurchase>> BoughtAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>A product in a purchase.</summary>
/// <param name="Product">The product.</param>
/// <param name="At">When it was bought; the same for all products of a purchase.</param>
/// <param name="Units">How many units were kept, 1 or more.</param>
public sealed record PastPurchase(ProductId Product, DateTimeOffset At, int Units);
