using Omnichannel.Graph.Catalog.Loading;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>Loads the catalogue from elsewhere. What is loaded again replaces what was there; what is the same changes nothing.</summary>
/// <remarks>
/// Each call is one transaction, so a batch is loaded as a whole or not at all; a thousand records are a good batch. Attributes come before the products that have
/// them, parents before their variants, products before their reviews.
/// </remarks>
public sealed class CatalogImport
{
    private const string Caller = "import";

    private readonly GraphDatabase _database;
    private readonly Commands _commands;

    internal CatalogImport(GraphDatabase database, Commands commands)
    {
        _database = database;
        _commands = commands;
    }

    /// <summary>Loads categories. A parent may be in a later batch; until then the category has no place below it.</summary>
    public Task<CatalogLoad> LoadCategoriesAsync(IReadOnlyCollection<CategoryRecord> categories, CancellationToken cancellationToken) =>
        RunAsync("loadCategories", scope => LoadCategories.RunAsync(scope, categories), cancellationToken);

    /// <summary>Loads what attributes are called.</summary>
    public Task<CatalogLoad> LoadAttributesAsync(IReadOnlyCollection<AttributeRecord> attributes, CancellationToken cancellationToken) =>
        RunAsync("loadAttributes", scope => LoadAttributes.RunAsync(scope, attributes), cancellationToken);

    /// <summary>Loads products.</summary>
    /// <exception cref="ArgumentException">A record breaks a rule of <see cref="ProductRecord"/>; check with <see cref="ProductRules"/> before.</exception>
    public Task<CatalogLoad> LoadProductsAsync(IReadOnlyCollection<ProductRecord> products, CancellationToken cancellationToken) =>
        RunAsync("loadProducts", scope => LoadProducts.RunAsync(scope, products), cancellationToken);

    /// <summary>Loads prices of products that exist. Whether a location may deviate is asked before, of its price policy.</summary>
    public Task<CatalogLoad> LoadPricesAsync(IReadOnlyCollection<PriceRecord> prices, CancellationToken cancellationToken) =>
        RunAsync("loadPrices", scope => LoadPrices.RunAsync(scope, prices), cancellationToken);

    /// <summary>Loads reviews, and counts the ratings of their products again.</summary>
    public Task<CatalogLoad> LoadReviewsAsync(IReadOnlyCollection<ReviewRecord> reviews, CancellationToken cancellationToken) =>
        RunAsync("loadReviews", scope => LoadReviews.RunAsync(scope, reviews), cancellationToken);

    /// <summary>The ids of categories by the retailer's codes; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<string, CategoryId>> CategoriesByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        await using var db = _database.Read();
        return await LoadCategories.ByCodeAsync(db, codes, cancellationToken);
    }

    private Task<CatalogLoad> RunAsync(string operation, Func<CommandScope, Task<CatalogLoad>> load, CancellationToken cancellationToken) =>
        _commands.RunAsync(new Command<CatalogLoad>(operation, Caller, operation), load, cancellationToken);
}

/// <summary>What a load did.</summary>
/// <param name="Added">Records that were new.</param>
/// <param name="Changed">Records that differed from what was there.</param>
/// <param name="Unchanged">Records that were there already.</param>
public sealed record CatalogLoad(int Added, int Changed, int Unchanged);
