using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Contract;

/// <summary>Says how many units can be promised. Without it no cart is out of stock.</summary>
public interface ICartAvailability
{
    /// <summary>How many units of each product can be promised over all locations, 0 or more; products without stock of their own, such as services, are left out.</summary>
    Task<IReadOnlyDictionary<ProductId, int>> AvailableAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken);
}
