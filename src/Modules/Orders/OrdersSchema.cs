using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Binds <c>schema/orders.graphql</c>.</summary>
internal sealed class OrdersSchema : ISchemaModule
{
    public string Name => "orders";

    public IReadOnlyList<Source> Sdl { get; } = SchemaFiles.Of(typeof(OrdersSchema).Assembly, "common.graphql", "orders.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<OrderId>().Id<OrderLineId>().Id<QuoteId>().Id<PaymentId>().Id<PaymentMethodId>();
        schema.Reference<ProductId>("Product").Reference<SlotId>("Slot").Reference<LocationId>("Location");
        schema.Id<ProductId>().Id<LocationId>().Id<CustomerId>().Id<CartId>().Id<AddressId>().Id<SlotId>();
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);
        BindAgreements(schema);
        BindOrders(schema);
        BindPayments(schema);
        BindAnswers(schema);
        BindMutations(schema);
    }

    private static void BindAgreements(SchemaBinder schema)
    {
        schema.Entity<Quote>("Quote", OrderReads.QuotesByIdAsync)
            .Batch("state", quote => quote, OrderReads.QuoteStates)
            .Batch("agreement", quote => quote.Agreement, AgreementReads.ByIdAsync);
        schema.Object<Agreement>("Agreement")
            .Batch("lines", agreement => agreement.Id, AgreementReads.LinesAsync)
            .Batch("vat", agreement => agreement.Id, AgreementReads.VatAsync)
            .Batch("fulfilment", agreement => agreement, AgreementReads.Fulfilments);
        schema.Object<AgreedLine>("AgreedLine")
            .Batch("name", line => line, AgreementReads.Names)
            .Batch("reductions", line => line, AgreementReads.ReductionsAsync);
        schema.Object<AgreedReduction>("AgreedReduction").Batch("reason", reduction => reduction, AgreementReads.Reasons);
        schema.Extend("Cart").Batch("quote", (CartId id) => id, OrderReads.OfCartsAsync);
        schema.Query("quote", (QuoteId id) => (QuoteId?)id);
    }

    private static void BindOrders(SchemaBinder schema)
    {
        schema.Entity<Order>("Order", OrderReads.OrdersByIdAsync)
            .Batch("agreement", order => order.Agreement, AgreementReads.ByIdAsync)
            .Batch("payments", order => order.Id, OrderReads.PaymentsAsync)
            .Batch("events", order => order.Id, OrderReads.EventsAsync)
            .Batch("collectionCode", order => order, OrderReads.CollectionCodes)
            .Batch("receipt", order => order, OrderReads.Receipts);
        schema.Object<Receipt>("Receipt").Batch("agreement", receipt => receipt.Agreement, AgreementReads.ByIdAsync);
        schema.Extend("Customer")
            .Batch("orders", (CustomerId id) => id, CustomerOrders.PageAsync)
            .Batch("paymentMethods", (CustomerId id) => id, OrderReads.PaymentMethodsAsync);
        schema.Query("order", (OrderId id) => (OrderId?)id);
        schema.Query("orderByNumber", OrderReads.ByNumberAsync);
        schema.Query("ordersToFulfil", CustomerOrders.ToFulfilAsync);
        schema.Object<OrderChange>("OrderChange");
        schema.Subscription("orderChanged", OrderChanged.Subscribe);
    }

    private static void BindPayments(SchemaBinder schema)
    {
        schema.Object<Payment>("Payment").Batch("transactions", payment => payment.Id, OrderReads.TransactionsAsync);
        schema.Object<SavedPaymentMethod>("PaymentMethod");
        schema.Object<SavePaymentMethodResult.PaymentMethodSaved>("PaymentMethodSaved").Batch("method", saved => saved.Method, OrderReads.PaymentMethodsByIdAsync);
    }

    private static void BindAnswers(SchemaBinder schema)
    {
        schema.Object<IUnknownQuote>("UnknownQuote");
        schema.Object<IQuoteEnded>("QuoteEnded");
        schema.Object<IUnknownOrder>("UnknownOrder");
        schema.Object<IOrderStateConflict>("OrderStateConflict");
        schema.Object<ISignInNeeded>("SignInNeeded");
        schema.Object<ISlotTaken>("SlotTaken");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Object<IUnknownProduct>("UnknownProduct");
        schema.Object<IUnknownLocation>("UnknownLocation");
        schema.Object<QuoteCreated>("QuoteCreated");
        schema.Object<OrderPlaced>("OrderPlaced");
        schema.Object<PaymentPending>("PaymentPending").Batch("payment", pending => pending.Payment, OrderReads.PaymentsByIdAsync);
        schema.Object<PaymentDeclined>("PaymentDeclined");
        schema.Object<PaymentNeeded>("PaymentNeeded");
        schema.Object<QuotedCartChanged>("QuotedCartChanged");
        schema.Object<NothingToBuy>("NothingToBuy");
        schema.Object<NotForSale>("NotForSale");
        schema.Object<PriceChanged>("PriceChanged");
        schema.Object<NotEnoughStockForQuote>("NotEnoughStockForQuote");
        schema.Object<TooManyQuotes>("TooManyQuotes");
        schema.Object<FulfilmentImpossible>("FulfilmentImpossible");
        schema.Object<SlotNeeded>("SlotNeeded");
        schema.Object<AddressNeeded>("AddressNeeded");
        schema.Object<ContactNeeded>("ContactNeeded");
        schema.Object<UnknownBuyer>("UnknownBuyer");
    }

    private static void BindMutations(SchemaBinder schema)
    {
        schema.Mutation<CreateQuote, CreateQuoteInput, CheckoutAnswer>("createQuote");
        schema.Mutation<ReleaseQuote, ReleaseQuoteInput, ReleaseQuoteResult>("releaseQuote");
        schema.Mutation<PlaceOrder, PlaceOrderInput, CheckoutAnswer>("placeOrder");
        schema.Mutation<BuyNow, BuyNowInput, CheckoutAnswer>("buyNow");
        schema.Mutation<CancelOrder, CancelOrderInput, CancelOrderResult>("cancelOrder");
        schema.Mutation<AdvanceOrder, AdvanceOrderInput, AdvanceOrderResult>("advanceOrder");
        schema.Mutation<HandOverOrder, HandOverOrderInput, HandOverOrderResult>("handOverOrder");
        schema.Mutation<RecordPayment, RecordPaymentInput, RecordPaymentResult>("recordPayment");
        schema.Mutation<RecordReceipt, RecordReceiptInput, RecordReceiptResult>("recordReceipt");
        schema.Mutation<SavePaymentMethod, SavePaymentMethodInput, SavePaymentMethodResult>("savePaymentMethod");
        schema.Mutation<RemovePaymentMethod, RemovePaymentMethodInput, RemovePaymentMethodResult>("removePaymentMethod");
    }
}
