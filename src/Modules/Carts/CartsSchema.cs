using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Carts;

/// <summary>Binds <c>schema/carts.graphql</c>.</summary>
internal sealed class CartsSchema : ISchemaModule
{
    public string Name => "carts";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(CartsSchema).Assembly, "common.graphql", "carts.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<CartId>().Id<CartLineId>().Id<CartMergeId>().Id<ProductId>().Id<CustomerId>().Id<OfferId>().Id<LocationId>().Id<StockLevelId>();
        schema.Reference<ProductId>("Product").Reference<OfferId>("Offer").Reference<StockLevelId>("StockLevel");
        schema.Value<Currency, string>("String", currency => currency.Code, Currency.Of);

        schema.Entity<Cart>("Cart", CartsById.LoadAsync)
            .Batch("lines", cart => cart, LinesAsync)
            .Batch("units", cart => cart, UnitsAsync)
            .Batch("totals", cart => cart, CartTotals.OfAsync)
            .Batch("problems", cart => cart, CartProblem.OfAsync)
            .Batch("lastMerge", cart => cart, CartMergeReport.LatestAsync);
        schema.Object<CartLineNow>("CartLine");
        schema.Object<CartMergeLine>("CartMergeLine");
        schema.Extend("Customer").Batch("cart", (CustomerId id) => id, ActiveCarts.OfCustomersAsync);
        schema.Union<CartProblem>()
            .Case<CartProblem.OutOfStock>("CartLineOutOfStock")
            .Case<CartProblem.PriceChanged>("CartLinePriceChanged")
            .Case<CartProblem.Unavailable>("CartLineUnavailable");

        schema.Query("cart", ActiveCarts.OfCallerAsync);
        schema.Object<ICartOwnerNeeded>("CartOwnerNeeded");
        schema.Object<IIdempotencyKeyReused>("IdempotencyKeyReused");
        schema.Mutation<AddToCart, AddToCartInput, AddToCartResult>("addToCart");
        schema.Mutation<SetCartLine, SetCartLineInput, SetCartLineResult>("setCartLine");
        schema.Mutation<RemoveCartLine, RemoveCartLineInput, RemoveCartLineResult>("removeCartLine");
        schema.Mutation<AcceptCartPrices, AcceptCartPricesInput, AcceptCartPricesResult>("acceptCartPrices");
        schema.Mutation<UndoCartMerge, UndoCartMergeInput, UndoCartMergeResult>("undoCartMerge");
        schema.Mutation("handOverCart", (HandOverCart handOver, Caller caller, CancellationToken cancellationToken) => handOver.HandleAsync(caller, cancellationToken));
        schema.Mutation<TakeCart, TakeCartInput, TakeCartResult>("takeCart");
        schema.Object<CartChange>("CartChange");
        schema.Object<CartStockChange>("CartStockChange");
        schema.Subscription("cartChanged", CartChanged.Subscribe);
        schema.Subscription("cartStockChanged", CartStockChanged.Subscribe);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<CartLineNow>>> LinesAsync(IReadOnlyList<Cart> carts, RequestContext request) =>
        [.. (await CartContents.OfAsync(carts, request)).Select(cart => cart.Lines)];

    private static async Task<IReadOnlyList<int>> UnitsAsync(IReadOnlyList<Cart> carts, RequestContext request) =>
        [.. (await CartContents.OfAsync(carts, request)).Select(cart => cart.Lines.Sum(line => line.Quantity))];
}
