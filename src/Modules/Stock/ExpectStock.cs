using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Says what is on its way to a location.</summary>
internal sealed class ExpectStock(Commands commands, StockChecks checks)
{
    public async Task<ExpectStockResult> HandleAsync(ExpectStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        StockChecks.Range("inbound", input.Inbound, 0, StockChecks.UnitsMax);
        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new ExpectStockResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([input.Product], cancellationToken) is { } unknown)
        {
            return new ExpectStockResult.UnknownProduct(unknown);
        }

        return await commands.RunAsync(new Command<ExpectStockResult>("expectStock", caller.Id, input), scope => ExpectAsync(scope, input), cancellationToken);
    }

    private static async Task<ExpectStockResult> ExpectAsync(CommandScope scope, ExpectStockInput input)
    {
        var id = new StockLevelId(input.Product, input.Location);
        var levels = await LockedLevels.LockAsync(scope, [id]);
        var level = levels.Get(id);
        levels.Touch(level, StockSource.Settings);
        level.Inbound = input.Inbound;
        level.InboundOn = input.Inbound == 0 ? null : input.On;
        await levels.SaveAsync();
        return new ExpectStockResult.Expected(id);
    }
}

/// <param name="Inbound">0 or more.</param>
/// <param name="On">Null when it is not known.</param>
internal sealed record ExpectStockInput(ProductId Product, LocationId Location, int Inbound, DateOnly? On);

internal abstract record ExpectStockResult
{
    private ExpectStockResult()
    {
    }

    public sealed record Expected(StockLevelId StockLevel) : ExpectStockResult;

    public sealed record UnknownProduct(ProductId Id) : ExpectStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : ExpectStockResult, IUnknownLocation;
}
