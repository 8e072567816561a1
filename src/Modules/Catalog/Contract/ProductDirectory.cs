using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What other modules may ask about products.</summary>
public sealed class ProductDirectory
{
    private readonly Assortment _assortment;

    internal ProductDirectory(Assortment assortment) => _assortment = assortment;

    /// <summary>Every product, by its name.</summary>
    public IEnumerable<ProductId> Ids => _assortment.Products.Select(product => product.Id);

    /// <summary>Whether there is such a product.</summary>
    public bool Exists(ProductId id) => _assortment.Product(id) is not null;
}
