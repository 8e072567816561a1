using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>Makes quotes, within a command: price, stock and slots together or not at all.</summary>
internal sealed class QuoteBook(PriceEngine prices, FulfilmentPlanner planner, StockLedger stock, SlotLedger slots, OrdersOptions options)
{
    // Somebody else may take units between the plan and the hold; then there is perhaps another source.
    private const int PlansMax = 3;
    private const int ServiceUnitsMax = 10;

    /// <summary>Makes a quote, or says why not; what it has done until then is undone with the command.</summary>
    public async Task<CheckoutStep> CreateAsync(CommandScope scope, QuoteRequest request)
    {
        if (request.Lines.Count == 0)
        {
            return new CheckoutStep.Refused(new NothingToBuy());
        }

        var products = await ProductDirectory.FindAsync(scope.Db, [.. request.Lines.Select(line => line.Product)], scope.CancellationToken);
        var hidden = request.Lines.Select(line => line.Product)
            .Where(id => products.GetValueOrDefault(id) is not { IsSoldAsVariants: false } product || !product.IsPublishedAt(scope.Now))
            .ToList();
        if (hidden.Count > 0)
        {
            return new CheckoutStep.Refused(new NotForSale(hidden));
        }

        await EndOpenAsync(scope, request);
        var id = scope.NewId();
        var priced = await PriceAsync(scope, request, id);
        if (request.Expected is { } expected && priced.Total.Minor != expected && !(request.TakesLess && priced.Total.Minor < expected))
        {
            return new CheckoutStep.Refused(new PriceChanged(priced.Total with { Minor = expected }, priced.Total));
        }

        var agreement = new AgreementDraft(scope, id, request, priced, products);
        return await PlacesAsync(scope, request, agreement, products) ?? await GoodsAsync(scope, request, agreement) ?? Write(scope, request, agreement);
    }

    // An activated offer that is good for one order is kept for the quote; one that another order has used up meanwhile is not in the next price.
    private async Task<PricedBasket> PriceAsync(CommandScope scope, QuoteRequest request, Guid agreement)
    {
        var basket = new Basket(
            request.Buyer.Customer, request.Channel, null, scope.Now, [.. request.Lines.Select(line => new BasketLine(line.Product, Quantity.Of(line.Quantity)))]);
        for (var attempt = 1; ; attempt++)
        {
            var priced = (await prices.PriceAsync(scope.Db, [basket], scope.CancellationToken))[0];
            if (request.Buyer.Customer is not { } customer || attempt == PlansMax
                || (await OfferActivations.UseAsync(scope, customer, priced.Offers, AgreementDraft.ReferenceOf(agreement))).Count == 0)
            {
                return priced;
            }
        }
    }

    // A cart has one open quote: what the old one held counts for the new one.
    private static async Task EndOpenAsync(CommandScope scope, QuoteRequest request)
    {
        if (request.Cart?.Id is { } cart)
        {
            var quotes = scope.Db.Quotes;
            foreach (var id in await quotes.Where(quote => quote.OpenOf == cart).Select(quote => quote.Id).ToListAsync(scope.CancellationToken))
            {
                await (await LockedQuote.LockAsync(scope, id))!.EndAsync(QuoteState.Released);
                await scope.SaveAsync();
            }
        }
    }

    // The places of services.
    private async Task<CheckoutStep?> PlacesAsync(CommandScope scope, QuoteRequest request, AgreementDraft agreement, IReadOnlyDictionary<ProductId, ProductSummary> products)
    {
        var known = await SlotLedger.FindAsync(scope.Db, [.. request.Services.Values.Distinct()], scope.CancellationToken);
        foreach (var (product, quantity) in request.Lines.Where(line => products[line.Product].Kind is ProductKind.Service).OrderBy(line => line.Product))
        {
            if (!request.Services.TryGetValue(product, out var slot) || known.GetValueOrDefault(slot)?.Product != product || quantity > ServiceUnitsMax)
            {
                return new CheckoutStep.Refused(new SlotNeeded(product));
            }

            for (var place = 0; place < quantity; place++)
            {
                if (await PlaceAsync(scope, request, agreement, slot) is { } refusal)
                {
                    return new CheckoutStep.Refused(refusal);
                }
            }
        }

        return null;
    }

    private async Task<CheckoutAnswer?> PlaceAsync(CommandScope scope, QuoteRequest request, AgreementDraft agreement, SlotId slot)
    {
        var outcome = await slots.HoldAsync(scope, slot, AgreementDraft.ReferenceOf(agreement.Id), request.Caller.Id, TimeSpan.FromMinutes(options.QuoteMinutes));
        await scope.SaveAsync();
        if (outcome is SlotOutcome.Held held)
        {
            agreement.Places.Add(held.Hold);
        }

        return outcome switch
        {
            SlotOutcome.Held => null,
            SlotOutcome.TooMany many => new TooManyQuotes(many.Limit),
            SlotOutcome.Taken => new SlotTaken(slot),
            _ => new SlotNeeded(null),
        };
    }

    private async Task<CheckoutStep?> GoodsAsync(CommandScope scope, QuoteRequest request, AgreementDraft agreement)
    {
        for (var attempt = 1; ; attempt++)
        {
            var plan = await planner.PlanAsync(
                scope.Db,
                new FulfilmentRequest(request.Kind, agreement.Units, request.Address?.Country, request.Address?.Postcode, request.Location, request.Slot),
                scope.Now,
                scope.CancellationToken);
            if (plan is FulfilmentPlan.NotEnough && attempt < PlansMax && await StockLedger.ExpireAsync(scope) > 0)
            {
                continue;
            }

            if (plan is not FulfilmentPlan.Possible possible)
            {
                return new CheckoutStep.Refused(Refusal(plan));
            }

            if (await HoldAsync(scope, request, agreement, possible) is not { } refusal)
            {
                agreement.Plan = possible;
                return request.Kind is FulfilmentKind.Delivery && request.Slot is { } slot && await PlaceAsync(scope, request, agreement, slot) is { } full
                    ? new CheckoutStep.Refused(full)
                    : null;
            }

            if (attempt == PlansMax || refusal is not NotEnoughStockForQuote)
            {
                return new CheckoutStep.Refused(refusal);
            }

            await StockLedger.ReleaseAsync(scope, [.. agreement.Holds.Keys]);
            agreement.Holds.Clear();
        }
    }

    private async Task<CheckoutAnswer?> HoldAsync(CommandScope scope, QuoteRequest request, AgreementDraft agreement, FulfilmentPlan.Possible plan)
    {
        var requests = plan.Units
            .Select(source => new HoldRequest(request.Caller.Id, source.Key, source.Value, TimeSpan.FromMinutes(options.QuoteMinutes), HoldPurpose.Quote))
            .ToList();
        CheckoutAnswer? refusal = null;
        var outcomes = requests.Count == 0 ? [] : await stock.HoldAsync(scope, requests);
        foreach (var (outcome, wanted) in outcomes.Zip(requests))
        {
            if (outcome is HoldOutcome.Held held)
            {
                agreement.Holds.Add(held.Hold, wanted.Location);
            }
            else
            {
                refusal = outcome is HoldOutcome.NotEnough little ? new NotEnoughStockForQuote([new ScarceLine(little.Product, little.Available)])
                    : new TooManyQuotes(((HoldOutcome.TooMany)outcome).Limit);
            }
        }

        return refusal;
    }

    private static CheckoutAnswer Refusal(FulfilmentPlan plan) => plan switch
    {
        FulfilmentPlan.NotEnough little => new NotEnoughStockForQuote([.. little.Available.Select(line => new ScarceLine(line.Key, line.Value))]),
        FulfilmentPlan.NoSlot => new SlotNeeded(null),
        _ => new FulfilmentImpossible(),
    };

    private CheckoutStep.Quoted Write(CommandScope scope, QuoteRequest request, AgreementDraft agreement)
    {
        agreement.Write(options.DeliveryVatRate);
        var quote = new Quote
        {
            Id = new QuoteId(scope.NewId()),
            Owner = request.Caller.Id,
            Customer = request.Buyer.Customer,
            Guest = request.Buyer.Guest,
            Email = request.Buyer.Email,
            Cart = request.Cart?.Id,
            OpenOf = request.Cart?.Id,
            Agreement = agreement.Id,
            State = QuoteState.Open,
            Channel = request.Channel.Code,
            Store = request.Caller.LocationId,
            CreatedAt = scope.Now,
            ExpiresAt = scope.Now + TimeSpan.FromMinutes(options.QuoteMinutes),
            Version = 1,
        };
        scope.Db.Add(quote);
        return new CheckoutStep.Quoted(quote.Id);
    }
}
