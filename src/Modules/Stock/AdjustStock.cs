using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Corrects the units on hand of a product at a location.</summary>
internal sealed class AdjustStock(StockBook book, ProductDirectory products, StockWatchers watchers, TimeProvider clock)
{
    public async Task<AdjustStockResult> HandleAsync(AdjustStockInput input, CancellationToken cancellationToken)
    {
        if (!await products.ExistsAsync(input.Product, cancellationToken))
        {
            return new AdjustStockResult.UnknownProduct(input.Product);
        }

        if (book.Location(input.Location) is null)
        {
            return new AdjustStockResult.UnknownLocation(input.Location);
        }

        return book.Once(input.IdempotencyKey, input, Adjust) ?? new AdjustStockResult.IdempotencyKeyReused();
    }

    private AdjustStockResult Adjust(AdjustStockInput input)
    {
        var level = book.LevelOrEmpty(new StockLevelId(input.Product, input.Location), clock.GetUtcNow());
        if (input.ExpectedVersion is { } expected && expected != level.Version)
        {
            return new AdjustStockResult.VersionConflict(level);
        }

        // What is held for somebody cannot be taken away; the hold has to end first.
        if (level.Available.After(input.Change) is null || level.OnHand.After(input.Change) is not { } onHand)
        {
            return new AdjustStockResult.NotEnough(level.Available);
        }

        var changed = level with { OnHand = onHand, AsOf = clock.GetUtcNow(), Version = level.Version + 1 };
        book.Set(changed);
        watchers.Tell(changed);
        return new AdjustStockResult.Adjusted(changed);
    }
}

/// <param name="Product">Which product.</param>
/// <param name="Location">Where.</param>
/// <param name="Change">Units to add or take away.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpectedVersion">The version the change was decided on; null counts always.</param>
/// <param name="IdempotencyKey">The caller's own, one for each change.</param>
internal sealed record AdjustStockInput(
    ProductId Product, LocationId Location, QuantityChange Change, AdjustmentReason Reason, int? ExpectedVersion, Guid IdempotencyKey);

internal enum AdjustmentReason
{
    Count,
    Damage,
    Loss,
    Found,
}

internal abstract record AdjustStockResult
{
    private AdjustStockResult()
    {
    }

    public sealed record Adjusted(StockLevel StockLevel) : AdjustStockResult;

    /// <param name="Available">What could be taken at the moment of asking.</param>
    public sealed record NotEnough(Quantity Available) : AdjustStockResult
    {
        public string Message => $"There are {Available} free units; no more can be taken away.";
    }

    public sealed record VersionConflict(StockLevel StockLevel) : AdjustStockResult
    {
        public string Message => $"The stock has changed since; its version is {StockLevel.Version} now.";
    }

    public sealed record UnknownProduct(ProductId Id) : AdjustStockResult, IUnknownProduct
    {
        public string Message { get; } = "There is no such product.";
    }

    public sealed record UnknownLocation(LocationId Id) : AdjustStockResult, IUnknownLocation
    {
        public string Message { get; } = "There is no such location.";
    }

    public sealed record IdempotencyKeyReused : AdjustStockResult, IIdempotencyKeyReused
    {
        public string Message { get; } = "This key was used before for another change; make a new one for each change.";
    }
}
