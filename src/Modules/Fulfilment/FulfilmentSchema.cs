using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Fulfilment.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment;

/// <summary>Binds <c>schema/fulfilment.graphql</c>.</summary>
internal sealed class FulfilmentSchema : ISchemaModule
{
    public string Name => "fulfilment";

    public IReadOnlyList<Source> Sdl { get; } = SchemaFiles.Of(typeof(FulfilmentSchema).Assembly, "common.graphql", "fulfilment.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ProductId>().Id<LocationId>().Id<SlotId>().Id<SlotHoldId>();
        schema.Reference<LocationId>("Location");
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Entity<Slot>("Slot", SlotReads.ByIdAsync).Batch("available", slot => slot, SlotReads.AvailableAsync);
        schema.Entity<SlotHold>("SlotHold", SlotReads.HoldsByIdAsync)
            .Batch("state", hold => hold, (IReadOnlyList<SlotHold> holds, TimeProvider clock) => holds.Select(hold => hold.StateAt(clock.GetUtcNow())).ToList());
        schema.Object<FulfilmentOption>("FulfilmentOption");
        schema.Object<FulfilmentPromise>("Promise");
        schema.Extend("Product")
            .Batch("fulfilmentOptions", (ProductId id) => id, ProductOptions.LoadAsync)
            .Batch("serviceSlots", (ProductId id) => id, SlotReads.ServiceSlotsAsync);
        schema.Query("deliverySlots", SlotReads.DeliverySlotsAsync);
        schema.Object<ISlotTaken>("SlotTaken");
        schema.Object<IUnknownSlot>("UnknownSlot");
        schema.Object<ITooManySlots>("TooManySlots");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Mutation<ChooseSlot, ChooseSlotInput, ChooseSlotResult>("chooseSlot");
        schema.Mutation<ReleaseSlot, ReleaseSlotInput, ReleaseSlotResult>("releaseSlot");
        schema.Mutation<SetSlotCapacity, SetSlotCapacityInput, SetSlotCapacityResult>("setSlotCapacity");
    }
}
