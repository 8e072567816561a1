using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Takes what was sold at a till off the stock of its location.</summary>
internal sealed class RecordSale(Commands commands, StockChecks checks)
{
    public async Task<RecordSaleResult> HandleAsync(RecordSaleInput input, Caller caller, CancellationToken cancellationToken)
    {
        var units = StockChecks.Sum(input.Lines);
        StockChecks.Reference(input.Reference);
        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new RecordSaleResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([.. units.Keys], cancellationToken) is { } unknown)
        {
            return new RecordSaleResult.UnknownProduct(unknown);
        }

        var command = new Command<RecordSaleResult>("recordSale", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new RecordSaleResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => RecordAsync(scope, input, units), cancellationToken);
    }

    private static async Task<RecordSaleResult> RecordAsync(CommandScope scope, RecordSaleInput input, IReadOnlyDictionary<ProductId, int> units)
    {
        await StockLedger.SellAsync(scope, input.Location, units, StockSource.Till, input.Reference);
        return new RecordSaleResult.Recorded([.. units.Keys.Select(product => new StockLevelId(product, input.Location))]);
    }
}

/// <param name="Reference">The receipt's number.</param>
internal sealed record RecordSaleInput(LocationId Location, IReadOnlyList<StockLineInput> Lines, string? Reference, Guid IdempotencyKey);

internal abstract record RecordSaleResult
{
    private RecordSaleResult()
    {
    }

    public sealed record Recorded(IReadOnlyList<StockLevelId> StockLevels) : RecordSaleResult;

    public sealed record UnknownProduct(ProductId Id) : RecordSaleResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : RecordSaleResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : RecordSaleResult, IIdempotencyKeyReused;
}
