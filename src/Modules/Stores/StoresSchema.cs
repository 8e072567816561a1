using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>Binds <c>schema/stores.graphql</c>.</summary>
internal sealed class StoresSchema : ISchemaModule
{
    public string Name => "stores";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(StoresSchema).Assembly, "common.graphql", "stores.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ProductId>().Id<LocationId>();
        schema.Entity<Location>("Location", LocationsById.LoadAsync)
            .Batch("distance", location => location, Distances.From)
            .Batch("openingHours", location => location, OpenLocations.Hours)
            .Batch("isOpen", location => location, OpenLocations.IsOpen)
            .Batch("opensNext", location => location, OpenLocations.OpensNext)
            .Batch("closesNext", location => location, OpenLocations.ClosesNext)
            .Batch("carries", location => location, CarriedProducts.LoadAsync)
            .Batch("floorPlan", location => location.PlanogramCode, FloorPlans.LoadAsync);
        schema.Object<OpeningHours>("OpeningHours").Batch("on", hours => hours, OpenLocations.On);
        schema.Extend("Product").Batch("shelfLocation", (ProductId id) => id, ShelfLocations.LoadAsync);

        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<ILocationVersionConflict>("LocationVersionConflict");
        schema.Object<IInvalidOpeningHours>("InvalidOpeningHours");
        schema.Query("location", OneLocation.ByIdAsync);
        schema.Query("locationByCode", OneLocation.ByCodeAsync);
        schema.Query("locations", Locations.PageAsync);
        schema.Query("storeRoute", StoreRoute.FindAsync);
        schema.Mutation<SaveLocation, SaveLocationInput, SaveLocationResult>("saveLocation");
        schema.Mutation<SetSpecialDay, SetSpecialDayInput, SetSpecialDayResult>("setSpecialDay");
        schema.Mutation<RemoveSpecialDay, RemoveSpecialDayInput, RemoveSpecialDayResult>("removeSpecialDay");
        schema.Mutation<SetPlanogram, SetPlanogramInput, SetPlanogramResult>("setPlanogram");
    }
}
