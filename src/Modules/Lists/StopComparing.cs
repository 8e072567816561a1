using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>Takes a product away from those that the caller compares.</summary>
internal sealed class StopComparing(Commands commands)
{
    public async Task<StopComparingResult> HandleAsync(StopComparingInput input, Caller caller, CancellationToken cancellationToken) =>
        Shopper.Of(caller) is { } shopper
            ? await commands.RunAsync(new Command<StopComparingResult>("stopComparing", shopper.Key, input), scope => StopAsync(scope, input.Product, shopper), cancellationToken)
            : new StopComparingResult.ShopperNeeded();

    private static async Task<StopComparingResult> StopAsync(CommandScope scope, ProductId product, Shopper shopper)
    {
        var kept = await (await LockedShopper.LockAsync(scope, shopper)).KeptAsync(KeptFor.Comparison);
        scope.Db.RemoveRange(kept.FindAll(row => row.Product == product));
        return new StopComparingResult.ComparingStopped([.. kept.Select(row => row.Product).Where(compared => compared != product)]);
    }
}

internal sealed record StopComparingInput(ProductId Product);

internal abstract record StopComparingResult
{
    private StopComparingResult()
    {
    }

    public sealed record ComparingStopped(IReadOnlyList<ProductId> Comparison) : StopComparingResult;

    public sealed record ShopperNeeded : StopComparingResult, IShopperNeeded;
}
