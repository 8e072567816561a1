using System.Security.Cryptography;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>A quote in a command: its cart and its row are locked, so that it ends or becomes an order once.</summary>
internal sealed class LockedQuote
{
    private readonly CommandScope _scope;
    private readonly CartCheckout? _cart;

    private LockedQuote(CommandScope scope, Quote quote, CartCheckout? cart)
    {
        _scope = scope;
        _cart = cart;
        Quote = quote;
    }

    public Quote Quote { get; }

    public bool IsOpen => Quote.StateAt(_scope.Now) == QuoteState.Open;

    public static async Task<LockedQuote?> LockAsync(CommandScope scope, QuoteId id)
    {
        var quotes = scope.Db.Quotes;
        var cart = await quotes.Where(quote => quote.Id == id).Select(quote => quote.Cart).FirstOrDefaultAsync(scope.CancellationToken) is { } cartId
            ? await CartCheckout.OfAsync(scope, cartId)
            : null;
        return await quotes.Where(quote => quote.Id == id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken) is { } quote ? new LockedQuote(scope, quote, cart) : null;
    }

    /// <summary>Ends it; what it held is free again.</summary>
    public async Task EndAsync(QuoteState state)
    {
        await StockLedger.ReleaseAsync(_scope, await HoldsAsync());
        await SlotLedger.ReleaseAsync(_scope, await PlacesAsync());
        await OfferActivations.ReleaseAsync(_scope, AgreementDraft.ReferenceOf(Quote.Agreement));
        End(state);
    }

    /// <summary>Holds everything at least until a moment.</summary>
    /// <returns>False when it could not be held.</returns>
    public async Task<bool> KeepAsync(DateTimeOffset until)
    {
        if (until <= Quote.ExpiresAt)
        {
            return true;
        }

        Quote.ExpiresAt = until;
        Quote.Version++;
        return await StockLedger.KeepAsync(_scope, await HoldsAsync(), Quote.Owner, HoldPurpose.Quote, until)
            && await SlotLedger.KeepAsync(_scope, await PlacesAsync(), AgreementDraft.ReferenceOf(Quote.Agreement), until);
    }

    /// <summary>Makes it an order, with everything that it holds.</summary>
    /// <param name="payBy">By when it must be paid in the store; null when it is certain now.</param>
    /// <returns>Null when it could not be held any more.</returns>
    public async Task<LockedOrder?> OrderAsync(DateTimeOffset? payBy)
    {
        var id = new OrderId(_scope.NewId());
        var owner = LockedOrder.OwnerOf(id);
        var places = await PlacesAsync();
        var isHeld = IsOpen
            && await StockLedger.KeepAsync(_scope, await HoldsAsync(), owner, HoldPurpose.Order, payBy)
            && (payBy is { } until ? await SlotLedger.KeepAsync(_scope, places, owner, until) : await SlotLedger.ClaimAsync(_scope, places, owner));
        if (!isHeld)
        {
            return null;
        }

        var order = LockedOrder.Add(_scope, await OrderOfAsync(id, payBy));
        order.Happened(OrderEventKind.Placed, _scope.Now, Quote.Store, null);
        if (payBy is null)
        {
            order.Happened(OrderEventKind.Confirmed, _scope.Now, null, null);
        }

        if (_cart is not null)
        {
            _cart.Order(await UnitsAsync());
        }

        Quote.Order = id;
        End(QuoteState.Ordered);
        return order;
    }

    private void End(QuoteState state)
    {
        Quote.State = state;
        Quote.OpenOf = null;
        Quote.Version++;
    }

    private async Task<Order> OrderOfAsync(OrderId id, DateTimeOffset? payBy)
    {
        var (agreements, agreementId) = (_scope.Db.Agreements, Quote.Agreement);
        var agreement = await agreements.SingleAsync(row => row.Id == agreementId, _scope.CancellationToken);
        return new Order
        {
            Id = id,
            Number = OrderNumber.Of(_scope.NewId()),
            Agreement = agreementId,
            Quote = Quote.Id,
            Customer = Quote.Customer,
            Guest = Quote.Guest,
            PlacedBy = Quote.Owner,
            Email = Quote.Email,
            Channel = Quote.Channel,
            Store = Quote.Store,
            Kind = agreement.Kind,
            Place = agreement.Place,
            State = payBy is null ? OrderState.Confirmed : OrderState.AwaitingPayment,
            PlacedAt = _scope.Now,
            Currency = agreement.Currency,
            TotalMinor = agreement.TotalMinor,
            // What costs nothing is paid.
            PaidAt = agreement.TotalMinor == 0 ? _scope.Now : null,
            PayBy = payBy,
            CollectionCode = agreement.Place is null ? null : RandomNumberGenerator.GetInt32(1_000_000).ToString("d6", System.Globalization.CultureInfo.InvariantCulture),
            Receipt = Quote.Receipt ?? (Quote.Customer is { } customer ? await CustomerDirectory.ReceiptAsync(_scope.Db, customer, _scope.CancellationToken) : ReceiptChoice.Email),
        };
    }

    private async Task<Dictionary<ProductId, int>> UnitsAsync()
    {
        var (lines, agreement) = (_scope.Db.AgreedLines, Quote.Agreement);
        return await lines.Where(line => line.Agreement == agreement).ToDictionaryAsync(line => line.Product, line => line.Quantity, _scope.CancellationToken);
    }

    private async Task<List<HoldId>> HoldsAsync()
    {
        var (holds, agreement) = (_scope.Db.AgreedHolds, Quote.Agreement);
        return await holds.Where(hold => hold.Agreement == agreement).Select(hold => hold.Hold).ToListAsync(_scope.CancellationToken);
    }

    private async Task<List<SlotHoldId>> PlacesAsync()
    {
        var (places, agreement) = (_scope.Db.AgreedPlaces, Quote.Agreement);
        return await places.Where(place => place.Agreement == agreement).Select(place => place.Hold).ToListAsync(_scope.CancellationToken);
    }
}
