using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Adds goods that have arrived at a location.</summary>
internal sealed class ReceiveStock(Commands commands, StockChecks checks)
{
    public async Task<ReceiveStockResult> HandleAsync(ReceiveStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        var units = StockChecks.Sum(input.Lines);
        StockChecks.Source(input.Source);
        StockChecks.Reference(input.Reference);
        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new ReceiveStockResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([.. units.Keys], cancellationToken) is { } unknown)
        {
            return new ReceiveStockResult.UnknownProduct(unknown);
        }

        var command = new Command<ReceiveStockResult>("receiveStock", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new ReceiveStockResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => ReceiveAsync(scope, input, units), cancellationToken);
    }

    private static async Task<ReceiveStockResult> ReceiveAsync(CommandScope scope, ReceiveStockInput input, IReadOnlyDictionary<ProductId, int> units)
    {
        var ids = units.Keys.Select(product => new StockLevelId(product, input.Location)).ToList();
        var levels = await LockedLevels.LockAsync(scope, ids);
        foreach (var id in ids)
        {
            var level = levels.Get(id);
            levels.Move(level, units[id.Product], StockMovementKind.Receipt, input.Source, input.Reference);
            level.Inbound = Math.Max(0, level.Inbound - units[id.Product]);
            level.InboundOn = level.Inbound == 0 ? null : level.InboundOn;
        }

        await levels.SaveAsync();
        return new ReceiveStockResult.Received(ids);
    }
}

/// <param name="Source">Which system says so.</param>
internal sealed record ReceiveStockInput(LocationId Location, IReadOnlyList<StockLineInput> Lines, string Source, string? Reference, Guid IdempotencyKey);

internal abstract record ReceiveStockResult
{
    private ReceiveStockResult()
    {
    }

    public sealed record Received(IReadOnlyList<StockLevelId> StockLevels) : ReceiveStockResult;

    public sealed record UnknownProduct(ProductId Id) : ReceiveStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : ReceiveStockResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : ReceiveStockResult, IIdempotencyKeyReused;
}
