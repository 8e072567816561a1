using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Removes a product from what is saved.</summary>
internal sealed class RemoveSavedItem(Commands commands)
{
    public async Task<RemoveSavedItemResult> HandleAsync(RemoveSavedItemInput input, Caller caller, CancellationToken cancellationToken) =>
        Shopper.Of(caller) is { } shopper
            ? await commands.RunAsync(new Command<RemoveSavedItemResult>("removeSavedItem", shopper.Key, input), scope => RemoveAsync(scope, input.Product, shopper), cancellationToken)
            : new RemoveSavedItemResult.ShopperNeeded();

    private static async Task<RemoveSavedItemResult> RemoveAsync(CommandScope scope, ProductId product, Shopper shopper)
    {
        var locked = await LockedShopper.LockAsync(scope, shopper);
        if ((await locked.KeptAsync(KeptFor.Later)).Find(row => row.Product == product) is { } known)
        {
            scope.Db.Remove(known);
            locked.Changed();
        }

        return new RemoveSavedItemResult.SavedItemRemoved(product);
    }
}

internal sealed record RemoveSavedItemInput(ProductId Product);

internal abstract record RemoveSavedItemResult
{
    private RemoveSavedItemResult()
    {
    }

    public sealed record SavedItemRemoved(ProductId Product) : RemoveSavedItemResult;

    public sealed record ShopperNeeded : RemoveSavedItemResult, IShopperNeeded;
}
