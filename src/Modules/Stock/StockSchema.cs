using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Binds <c>schema/stock.graphql</c>.</summary>
internal sealed class StockSchema : ISchemaModule
{
    public string Name => "stock";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(StockSchema).Assembly, "common.graphql", "stock.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ProductId>().Id<LocationId>().Id<StockLevelId>();
        schema.Value<Quantity, int>("Int", quantity => quantity.Units, Quantity.Of);
        schema.Value<QuantityChange, int>("Int", change => change.Units, units => new QuantityChange(units));

        schema.Entity<Location>("Location", LocationsById.Load);
        schema.Entity<StockLevel>("StockLevel", StockLevelsById.Load);
        schema.Extend("Product")
            .Batch("availability", (ProductId id) => id, AvailabilityByProduct.Load)
            .Batch("stock", (ProductId id) => id, StockByProduct.Page);

        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Query("locations", (StockBook book) => book.Locations);
        schema.Mutation<AdjustStock, AdjustStockInput, AdjustStockResult>("adjustStock")
            .Case<AdjustStockResult.Adjusted>("StockAdjusted")
            .Case<AdjustStockResult.NotEnough>("NotEnoughStock")
            .Case<AdjustStockResult.VersionConflict>("StockVersionConflict");
        schema.SharedSubscription("stockChanged", StockChanged.Subscribe);
    }
}
