using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Binds <c>schema/stock.graphql</c>.</summary>
internal sealed class StockSchema : ISchemaModule
{
    public string Name => "stock";

    public IReadOnlyList<Source> Sdl { get; } = SchemaFiles.Of(typeof(StockSchema).Assembly, "common.graphql", "stock.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ProductId>().Id<LocationId>().Id<StockLevelId>().Id<HoldId>().Id<ReorderSignalId>();
        schema.Entity<StockLevel>("StockLevel", StockLevelsById.LoadAsync)
            .Batch("isStale", level => level.Location, StockFeeds.AreStaleAsync)
            .Batch("movements", level => level.Id, StockMovements.PageAsync);
        schema.Entity<Hold>("Hold", HoldsById.LoadAsync)
            .Batch("state", hold => hold, (IReadOnlyList<Hold> holds, TimeProvider clock) => holds.Select(hold => hold.StateAt(clock.GetUtcNow())).ToList())
            .Batch("lines", hold => hold.Id, HoldsById.LinesAsync);
        schema.Entity<ReorderSignal>("ReorderSignal", ReorderSignals.ByIdAsync);
        schema.Extend("Location").Batch("stockFeed", (LocationId id) => id, StockFeeds.OfLocationsAsync);
        schema.Extend("Product")
            .Batch("availability", (ProductId id) => id, Availability.LoadAsync)
            .Batch("stockAt", (ProductId id) => id, StockAt.LoadAsync)
            .Batch("stockNear", (ProductId id) => id, StockNear.LoadAsync)
            .Batch("stock", (ProductId id) => id, StockByProduct.PageAsync);

        schema.Query("hold", (HoldId id) => (HoldId?)id);
        schema.Query("reorderSignals", ReorderSignals.PageAsync);
        schema.Object<StockChange>("StockChange");
        schema.SharedSubscription("stockChanged", StockChanged.Subscribe);
        schema.SharedSubscription("locationStockChanged", LocationStockChanged.Subscribe);
        BindProblems(schema);
        BindLevels(schema);
        BindHolds(schema);
        BindSettings(schema);
    }

    private static void BindProblems(SchemaBinder schema)
    {
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Object<INotEnoughStock>("NotEnoughStock");
        schema.Object<IStockVersionConflict>("StockVersionConflict");
        schema.Object<IHoldNotFound>("HoldNotFound");
        schema.Object<IHoldDecided>("HoldDecided");
    }

    private static void BindLevels(SchemaBinder schema)
    {
        schema.Mutation<AdjustStock, AdjustStockInput, AdjustStockResult>("adjustStock")
            .Case<AdjustStockResult.Adjusted>("StockAdjusted");
        schema.Mutation<CountStock, CountStockInput, CountStockResult>("countStock")
            .Case<CountStockResult.Counted>("StockCounted");
        schema.Mutation<ReceiveStock, ReceiveStockInput, ReceiveStockResult>("receiveStock").Case<ReceiveStockResult.Received>("StockReceived");
        schema.Mutation<ExpectStock, ExpectStockInput, ExpectStockResult>("expectStock").Case<ExpectStockResult.Expected>("StockExpected");
        schema.Mutation<RecordSale, RecordSaleInput, RecordSaleResult>("recordSale").Case<RecordSaleResult.Recorded>("SaleRecorded");
    }

    private static void BindHolds(SchemaBinder schema)
    {
        schema.Mutation<HoldStock, HoldStockInput, HoldStockResult>("holdStock")
            .Case<HoldStockResult.Held>("StockHeld");
        schema.Mutation<ReleaseHold, ReleaseHoldInput, ReleaseHoldResult>("releaseHold").Case<ReleaseHoldResult.Released>("HoldReleased");
        schema.Mutation<ClaimHold, ClaimHoldInput, ClaimHoldResult>("claimHold").Case<ClaimHoldResult.Claimed>("HoldClaimed");
    }

    private static void BindSettings(SchemaBinder schema)
    {
        schema.Mutation<SetReorderPoint, SetReorderPointInput, SetReorderPointResult>("setReorderPoint").Case<SetReorderPointResult.Set>("ReorderPointSet");
        schema.Mutation<AcknowledgeReorder, AcknowledgeReorderInput, AcknowledgeReorderResult>("acknowledgeReorder")
            .Case<AcknowledgeReorderResult.Acknowledged>("ReorderAcknowledged");
        schema.Mutation<ReportStockFeed, ReportStockFeedInput, ReportStockFeedResult>("reportStockFeed").Case<ReportStockFeedResult.Reported>("StockFeedReported");
    }
}
