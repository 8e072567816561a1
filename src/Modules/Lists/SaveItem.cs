using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>Saves a product for later.</summary>
internal sealed class SaveItem(Commands commands, ProductDirectory products, StockAvailability stock)
{
    public async Task<SaveItemResult> HandleAsync(SaveItemInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller) is not { } shopper)
        {
            return new SaveItemResult.ShopperNeeded();
        }

        if (!(await products.FindAsync([input.Product], cancellationToken)).TryGetValue(input.Product, out var product))
        {
            return new SaveItemResult.UnknownProduct(input.Product);
        }

        var available = (await stock.AvailableAsync([input.Product], cancellationToken)).GetValueOrDefault(input.Product);
        return await commands.RunAsync(
            new Command<SaveItemResult>("saveItem", shopper.Key, input), scope => SaveAsync(scope, product, shopper, channel, available), cancellationToken);
    }

    private static async Task<SaveItemResult> SaveAsync(CommandScope scope, ProductSummary product, Shopper shopper, Channel channel, int available)
    {
        var locked = await LockedShopper.LockAsync(scope, shopper);
        var kept = await locked.KeptAsync(KeptFor.Later);
        if (kept.Find(row => row.Product == product.Id) is { } known)
        {
            return new SaveItemResult.ItemSaved(known.Id);
        }

        if (kept.Count >= ListLimits.SavedMax)
        {
            return new SaveItemResult.TooManySavedItems();
        }

        var saved = new KeptProduct
        {
            Id = new SavedItemId(scope.NewId()),
            Shopper = shopper.Key,
            Purpose = KeptFor.Later,
            Product = product.Id,
            SavedAt = scope.Now,
            SavedThrough = channel.Code,
            AvailableWhenSaved = available,
            PriceMinorWhenSaved = product.ListPrice.Minor,
            CurrencyWhenSaved = product.ListPrice.Currency,
        };
        scope.Db.Add(saved);
        locked.Changed();
        return new SaveItemResult.ItemSaved(saved.Id);
    }
}

internal sealed record SaveItemInput(ProductId Product);

internal abstract record SaveItemResult
{
    private SaveItemResult()
    {
    }

    public sealed record ItemSaved(SavedItemId Item) : SaveItemResult;

    public sealed record ShopperNeeded : SaveItemResult, IShopperNeeded;

    public sealed record UnknownProduct(ProductId Id) : SaveItemResult, IUnknownProduct;

    public sealed record TooManySavedItems : SaveItemResult, IProblem
    {
        public int Limit { get; } = ListLimits.SavedMax;

        public string Message => $"You saved {Limit} products already.";
    }
}
