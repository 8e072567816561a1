using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Adds a product to those that the caller compares.</summary>
internal sealed class CompareProduct(Commands commands, ProductDirectory products)
{
    public async Task<CompareProductResult> HandleAsync(CompareProductInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller) is not { } shopper)
        {
            return new CompareProductResult.ShopperNeeded();
        }

        return await products.ExistsAsync(input.Product, cancellationToken)
            ? await commands.RunAsync(new Command<CompareProductResult>("compareProduct", shopper.Key, input), scope => AddAsync(scope, input.Product, shopper, channel), cancellationToken)
            : new CompareProductResult.UnknownProduct(input.Product);
    }

    private static async Task<CompareProductResult> AddAsync(CommandScope scope, ProductId product, Shopper shopper, Channel channel)
    {
        var kept = await (await LockedShopper.LockAsync(scope, shopper)).KeptAsync(KeptFor.Comparison);
        List<ProductId> compared = [.. kept.Select(row => row.Product)];
        if (compared.Contains(product))
        {
            return new CompareProductResult.ProductCompared(compared);
        }

        if (compared.Count >= ListLimits.ComparedMax)
        {
            return new CompareProductResult.ComparisonIsFull();
        }

        scope.Db.Add(new KeptProduct
        {
            Id = new SavedItemId(scope.NewId()),
            Shopper = shopper.Key,
            Purpose = KeptFor.Comparison,
            Product = product,
            SavedAt = scope.Now,
            SavedThrough = channel.Code,
            AvailableWhenSaved = 0,
        });
        return new CompareProductResult.ProductCompared([.. compared, product]);
    }
}

internal sealed record CompareProductInput(ProductId Product);

internal abstract record CompareProductResult
{
    private CompareProductResult()
    {
    }

    public sealed record ProductCompared(IReadOnlyList<ProductId> Comparison) : CompareProductResult;

    public sealed record ShopperNeeded : CompareProductResult, IShopperNeeded;

    public sealed record UnknownProduct(ProductId Id) : CompareProductResult, IUnknownProduct;

    public sealed record ComparisonIsFull : CompareProductResult, IProblem
    {
        public int Limit { get; } = ListLimits.ComparedMax;

        public string Message => $"You compare {Limit} products already; take one away first.";
    }
}
