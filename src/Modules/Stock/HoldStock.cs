using System.Diagnostics;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Ledger;

namespace Omnichannel.Graph.Stock;

/// <summary>Sets units aside until the hold expires. Requests that come at the same time share a transaction, so that a hot product is locked once for all of them.</summary>
internal sealed class HoldStock : IAsyncDisposable
{
    private const int LinesMax = 50;
    private const int MinutesMax = 60;

    private readonly StockChecks _checks;
    private readonly CommandCombiner<HoldRequest, HoldStockResult> _combiner;

    public HoldStock(Commands commands, StockChecks checks, StockOptions options)
    {
        _checks = checks;
        _combiner = new CommandCombiner<HoldRequest, HoldStockResult>(
            commands,
            async (scope, requests) => [.. (await HoldBook.HoldAsync(scope, requests, options.HoldsMax)).Select(Of)]);
    }

    public async Task<HoldStockResult> HandleAsync(HoldStockInput input, Caller caller, CancellationToken cancellationToken)
    {
        var units = StockChecks.Sum(input.Lines, LinesMax);
        StockChecks.Range("minutes", input.Minutes, 1, MinutesMax);
        if (!HoldsById.IsByHand(input.Purpose))
        {
            throw InputRefusal.Of("\"purpose\" must be CHECKOUT or ASSISTANCE; the others belong to quotes and orders.");
        }

        var command = new Command<HoldStockResult>("holdStock", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new HoldStockResult.IdempotencyKeyReused(),
        };
        var request = new HoldRequest(caller.Id, input.Location, units, TimeSpan.FromMinutes(input.Minutes), input.Purpose, IsLimited: caller.Kind is not CallerKind.Connector);
        var result = await _combiner.RunAsync(command, request, cancellationToken);
        return result is HoldStockResult.NotEnough { Available: 0 } nothing ? await ExplainAsync(nothing, input, cancellationToken) : result;
    }

    public ValueTask DisposeAsync() => _combiner.DisposeAsync();

    private static HoldStockResult Of(HoldOutcome outcome) => outcome switch
    {
        HoldOutcome.Held held => new HoldStockResult.Held(held.Hold),
        HoldOutcome.NotEnough little => new HoldStockResult.NotEnough(little.Product, little.Available),
        HoldOutcome.TooMany many => new HoldStockResult.TooManyHolds(many.Limit),
        _ => throw new UnreachableException(),
    };

    // Asked only of what was refused: what is in stock exists.
    private async Task<HoldStockResult> ExplainAsync(HoldStockResult.NotEnough nothing, HoldStockInput input, CancellationToken cancellationToken)
    {
        if (await _checks.IsUnknownAsync(input.Location, cancellationToken))
        {
            return new HoldStockResult.UnknownLocation(input.Location);
        }

        return await _checks.UnknownProductAsync([nothing.Product], cancellationToken) is { } unknown ? new HoldStockResult.UnknownProduct(unknown) : nothing;
    }
}

/// <param name="Minutes">1 or more.</param>
internal sealed record HoldStockInput(LocationId Location, IReadOnlyList<StockLineInput> Lines, int Minutes, HoldPurpose Purpose, Guid IdempotencyKey);

internal abstract record HoldStockResult
{
    private HoldStockResult()
    {
    }

    public sealed record Held(HoldId Hold) : HoldStockResult;

    /// <param name="Available">What could be held at the moment of asking.</param>
    public sealed record NotEnough(ProductId Product, int Available) : HoldStockResult, INotEnoughStock;

    public sealed record TooManyHolds(int Limit) : HoldStockResult, IProblem
    {
        public string Message => $"You hold {Limit} times already; release a hold, or wait until one expires.";
    }

    public sealed record UnknownProduct(ProductId Id) : HoldStockResult, IUnknownProduct;

    public sealed record UnknownLocation(LocationId Id) : HoldStockResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : HoldStockResult, IIdempotencyKeyReused;
}
