using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Sets at how many units a product has to be ordered again for a location.</summary>
internal sealed class SetReorderPoint(Commands commands, StockChecks checks)
{
    public async Task<SetReorderPointResult> HandleAsync(SetReorderPointInput input, Caller caller, CancellationToken cancellationToken)
    {
        StockChecks.Range("reorderPoint", input.ReorderPoint ?? 0, 0, StockChecks.UnitsMax);
        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new SetReorderPointResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([input.Product], cancellationToken) is { } unknown)
        {
            return new SetReorderPointResult.UnknownProduct(unknown);
        }

        return await commands.RunAsync(new Command<SetReorderPointResult>("setReorderPoint", caller.Id, input), scope => SetAsync(scope, input), cancellationToken);
    }

    private static async Task<SetReorderPointResult> SetAsync(CommandScope scope, SetReorderPointInput input)
    {
        var id = new StockLevelId(input.Product, input.Location);
        var levels = await LockedLevels.LockAsync(scope, [id]);
        var level = levels.Get(id);
        levels.Touch(level, StockSource.Settings);
        level.ReorderPoint = input.ReorderPoint;
        await levels.SaveAsync();
        return new SetReorderPointResult.Set(id);
    }
}

/// <param name="ReorderPoint">0 or more; null stops the watching.</param>
internal sealed record SetReorderPointInput(ProductId Product, LocationId Location, int? ReorderPoint);

internal abstract record SetReorderPointResult
{
    private SetReorderPointResult()
    {
    }

    public sealed record Set(StockLevelId StockLevel) : SetReorderPointResult;

    public sealed record UnknownProduct(ProductId Id) : SetReorderPointResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : SetReorderPointResult, IUnknownLocation;
}
