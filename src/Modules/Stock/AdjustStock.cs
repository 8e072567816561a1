using System.Diagnostics;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Corrects the units on hand of a product at a location.</summary>
internal sealed class AdjustStock(Commands commands, StockChecks checks)
{
    public async Task<AdjustStockResult> HandleAsync(AdjustStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        StockChecks.Range("change", input.Change, -StockChecks.QuantityMax, StockChecks.QuantityMax);
        StockChecks.Reference(input.Reference);
        if (input.Change == 0)
        {
            throw InputRefusal.Of("\"change\" is not 0.");
        }

        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new AdjustStockResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([input.Product], cancellationToken) is { } unknown)
        {
            return new AdjustStockResult.UnknownProduct(unknown);
        }

        var command = new Command<AdjustStockResult>("adjustStock", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new AdjustStockResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => AdjustAsync(scope, input), cancellationToken);
    }

    private static async Task<AdjustStockResult> AdjustAsync(CommandScope scope, AdjustStockInput input)
    {
        var id = new StockLevelId(input.Product, input.Location);
        var levels = await LockedLevels.LockAsync(scope, [id]);
        var known = levels.Find(id);
        if (input.ExpectedVersion is { } expected && expected != (known?.Version ?? 0))
        {
            return new AdjustStockResult.VersionConflict(id);
        }

        // What is held for somebody cannot be taken away; the hold has to end first.
        if ((known?.Available ?? 0) + (long)input.Change is < 0 or > StockChecks.UnitsMax)
        {
            return new AdjustStockResult.NotEnough(input.Product, known?.Available ?? 0);
        }

        levels.Move(levels.Get(id), input.Change, KindOf(input.Reason), StockSource.Adjustment, input.Reference);
        await levels.SaveAsync();
        return new AdjustStockResult.Adjusted(id);
    }

    private static StockMovementKind KindOf(AdjustmentReason reason) => reason switch
    {
        AdjustmentReason.Damage => StockMovementKind.Damage,
        AdjustmentReason.Loss => StockMovementKind.Loss,
        AdjustmentReason.Found => StockMovementKind.Found,
        _ => throw new UnreachableException(),
    };
}

/// <param name="Change">Units to add or take away.</param>
/// <param name="ExpectedVersion">The version the change was decided on; null counts always.</param>
internal sealed record AdjustStockInput(
    ProductId Product, LocationId Location, int Change, AdjustmentReason Reason, string? Reference, int? ExpectedVersion, Guid IdempotencyKey);

internal enum AdjustmentReason
{
    Damage,
    Loss,
    Found,
}

internal abstract record AdjustStockResult
{
    private AdjustStockResult()
    {
    }

    public sealed record Adjusted(StockLevelId StockLevel) : AdjustStockResult;

    /// <param name="Available">What could be taken at the moment of asking.</param>
    public sealed record NotEnough(ProductId Product, int Available) : AdjustStockResult, INotEnoughStock;

    public sealed record VersionConflict(StockLevelId StockLevel) : AdjustStockResult, IStockVersionConflict;

    public sealed record UnknownProduct(ProductId Id) : AdjustStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : AdjustStockResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : AdjustStockResult, IIdempotencyKeyReused;
}
