using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>Binds <c>schema/returns.graphql</c>.</summary>
internal sealed class ReturnsSchema : ISchemaModule
{
    public string Name => "returns";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(ReturnsSchema).Assembly, "common.graphql", "returns.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<ReturnId>().Id<OrderId>().Id<OrderLineId>().Id<ProductId>().Id<CustomerId>().Id<LocationId>();
        schema.Reference<ProductId>("Product").Reference<OrderId>("Order").Reference<LocationId>("Location");
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        schema.Entity<Return>("Return", ReturnReads.ByIdAsync)
            .Batch("lines", row => row.Id, ReturnReads.LinesAsync)
            .Batch("refundedAt", row => row.Number, ReturnReads.RefundedAsync)
            .Batch("history", row => row.Id, ReturnReads.HistoryAsync);
        schema.Object<ReturnLine>("ReturnLine");
        schema.Object<ReturnStep>("ReturnStep");
        schema.Object<ReturnableLine>("ReturnableLine");
        schema.Extend("Customer").Batch("returns", (CustomerId id) => id, ReturnReads.OfCustomersAsync);
        schema.Extend("Order")
            .Batch("returns", (OrderId id) => id, ReturnReads.OfOrdersAsync)
            .Batch("returnable", (OrderId id) => id, ReturnReads.ReturnableAsync)
            .Batch("returnUntil", (OrderId id) => id, ReturnReads.UntilAsync);

        schema.Query("return", (ReturnId id) => (ReturnId?)id);
        schema.Query("returnByNumber", ReturnReads.ByNumberAsync);
        schema.Object<ReturnChange>("ReturnChange");
        schema.Subscription("returnChanged", ReturnChanged.Subscribe);
        schema.Object<IUnknownReturn>("UnknownReturn");
        schema.Object<IReturnClosed>("ReturnClosed");
        schema.Object<ILocationTakesNoReturn>("LocationTakesNoReturn");
        schema.Object<IUnknownOrder>("UnknownOrder");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Mutation<RequestReturn, RequestReturnInput, RequestReturnResult>("requestReturn");
        schema.Mutation<CancelReturn, CancelReturnInput, CancelReturnResult>("cancelReturn");
        schema.Mutation<ReceiveReturn, ReceiveReturnInput, ReceiveReturnResult>("receiveReturn");
    }
}
