using System.Collections.Frozen;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>All products and categories, in memory and unchanging.</summary>
internal sealed class Assortment
{
    private readonly FrozenDictionary<ProductId, Product> _products;
    private readonly FrozenDictionary<Sku, Product> _productsBySku;
    private readonly FrozenDictionary<CategoryId, Category> _categories;
    private readonly FrozenDictionary<CategoryId, Category[]> _children;
    private readonly FrozenDictionary<CategoryId, Category[]> _paths;
    private readonly FrozenDictionary<CategoryId, Product[]> _productsBelow;

    /// <param name="categories">Parents before their children, in the order of the shop.</param>
    /// <param name="products">In any order.</param>
    public Assortment(IReadOnlyList<Category> categories, IEnumerable<Product> products)
    {
        Products = products.OrderBy(product => product.Name, StringComparer.Ordinal).ThenBy(product => product.Id).ToArray();
        _products = Products.ToFrozenDictionary(product => product.Id);
        _productsBySku = Products.ToFrozenDictionary(product => product.Sku);
        _categories = categories.ToFrozenDictionary(category => category.Id);
        _paths = categories.ToFrozenDictionary(category => category.Id, category => Ancestors(category).Reverse().ToArray());
        _children = categories.ToFrozenDictionary(category => category.Id, parent => categories.Where(category => category.Parent == parent.Id).ToArray());
        _productsBelow = categories.ToFrozenDictionary(
            category => category.Id,
            category => Products.Where(product => _paths[product.Category].Contains(category)).ToArray());
        TopCategories = [.. categories.Where(category => category.Parent is null)];
    }

    /// <summary>By name, then id.</summary>
    public IReadOnlyList<Product> Products { get; }

    public IReadOnlyList<Category> TopCategories { get; }

    public Product? Product(ProductId id) => _products.GetValueOrDefault(id);

    public Product? Product(Sku sku) => _productsBySku.GetValueOrDefault(sku);

    public Category? Category(CategoryId id) => _categories.GetValueOrDefault(id);

    /// <summary>From the top down to the category.</summary>
    public IReadOnlyList<Category> PathOf(CategoryId id) => _paths.GetValueOrDefault(id, []);

    public IReadOnlyList<Category> ChildrenOf(CategoryId id) => _children.GetValueOrDefault(id, []);

    /// <summary>By name, then id.</summary>
    public IReadOnlyList<Product> ProductsBelow(CategoryId id) => _productsBelow.GetValueOrDefault(id, []);

    private IEnumerable<Category> Ancestors(Category category)
    {
        yield return category;
        while (category.Parent is { } parent)
        {
            category = _categories[parent];
            yield return category;
        }
    }
}
