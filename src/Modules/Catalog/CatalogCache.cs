using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What this node remembers of the catalogue.</summary>
internal sealed class CatalogCache
{
    // A product appears on a page by time alone, of which nobody tells.
    private static readonly TimeSpan PagesKeptMax = TimeSpan.FromSeconds(1);

    public CatalogCache(ChangeLog changes, CacheOptions options, TimeProvider clock)
    {
        Categories = new RowCache<CategoryId, Category>(options, clock);
        Products = new RowCache<ProductId, Product>(options, clock);
        FirstPages = new RowCache<Products.FirstPage, List<Product>>(options, clock, PagesKeptMax);
        changes.Changed += Forget;
    }

    public RowCache<CategoryId, Category> Categories { get; }

    public RowCache<ProductId, Product> Products { get; }

    public RowCache<Products.FirstPage, List<Product>> FirstPages { get; }

    private void Forget(Change change)
    {
        if (change.Topic == CatalogTopics.Categories)
        {
            Categories.Clear();
        }
        else if (change.Topic == CatalogTopics.Products)
        {
            FirstPages.Clear();
            if (CatalogTopics.ProductsOf(change) is not { } changed)
            {
                Products.Clear();
                return;
            }

            foreach (var product in changed)
            {
                Products.Forget(product);
            }
        }
    }
}
