using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What the catalogue asks of whoever knows what was bought, online and in stores. Without an implementation nothing was.</summary>
public interface IPurchases
{
    /// <summary>Whether a customer has bought one of some products.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="products">A product with its variants.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    Task<bool> HasBoughtAsync(CustomerId customer, IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken);
}
