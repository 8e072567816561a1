using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Sets the units on hand of products at a location to what was counted.</summary>
internal sealed class CountStock(Commands commands, StockChecks checks)
{
    private const int LinesMax = 100;

    public async Task<CountStockResult> HandleAsync(CountStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        Check(input);
        if (await checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new CountStockResult.UnknownLocation(input.Location);
        }

        if (await checks.UnknownProductAsync([.. input.Lines.Select(line => line.Product)], cancellationToken) is { } unknown)
        {
            return new CountStockResult.UnknownProduct(unknown);
        }

        var command = new Command<CountStockResult>("countStock", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CountStockResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => CountAsync(scope, input), cancellationToken);
    }

    private static void Check(CountStockInput input)
    {
        StockChecks.Count("lines", input.Lines.Count, LinesMax);
        StockChecks.Source(input.Source);
        StockChecks.Reference(input.Reference);
        foreach (var line in input.Lines)
        {
            StockChecks.Range("onHand", line.OnHand, 0, StockChecks.UnitsMax);
        }

        if (input.Lines.DistinctBy(line => line.Product).Count() < input.Lines.Count)
        {
            throw InputRefusal.Of("\"lines\" names a product twice; a count has one number for each.");
        }
    }

    private static async Task<CountStockResult> CountAsync(CommandScope scope, CountStockInput input)
    {
        var ids = input.Lines.Select(line => new StockLevelId(line.Product, input.Location)).ToList();
        var levels = await LockedLevels.LockAsync(scope, ids);
        for (var index = 0; index < ids.Count; index++)
        {
            var line = input.Lines[index];
            var known = levels.Find(ids[index]);
            if (line.ExpectedVersion is { } expected && expected != (known?.Version ?? 0))
            {
                return new CountStockResult.VersionConflict(ids[index]);
            }

            if (line.OnHand < known?.Held)
            {
                return new CountStockResult.LessThanHeld(ids[index]);
            }

            var level = levels.Get(ids[index]);
            var kind = known is null ? StockMovementKind.Opening : StockMovementKind.Count;
            // That it was counted is news, whether or not the number is.
            levels.Touch(level, input.Source);
            levels.Move(level, line.OnHand - level.OnHand, kind, input.Source, input.Reference);
        }

        await levels.SaveAsync();
        return new CountStockResult.Counted(ids);
    }
}

/// <param name="Source">Which system counted.</param>
internal sealed record CountStockInput(LocationId Location, IReadOnlyList<CountStockLineInput> Lines, string Source, string? Reference, Guid IdempotencyKey);

/// <param name="OnHand">0 or more.</param>
/// <param name="ExpectedVersion">The version the count was made on; null counts always.</param>
internal sealed record CountStockLineInput(ProductId Product, int OnHand, int? ExpectedVersion);

internal abstract record CountStockResult
{
    private CountStockResult()
    {
    }

    public sealed record Counted(IReadOnlyList<StockLevelId> StockLevels) : CountStockResult;

    public sealed record LessThanHeld(StockLevelId StockLevel) : CountStockResult, IProblem
    {
        public string Message => "More units are held for customers than were counted; end holds first, or count again.";
    }

    public sealed record VersionConflict(StockLevelId StockLevel) : CountStockResult, IStockVersionConflict;

    public sealed record UnknownProduct(ProductId Id) : CountStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : CountStockResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : CountStockResult, IIdempotencyKeyReused;
}
