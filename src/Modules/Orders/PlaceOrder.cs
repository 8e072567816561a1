using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Buys what was quoted.</summary>
internal sealed class PlaceOrder(Commands commands, PaymentStart start, Settlement settlement, GraphDatabase database, OrdersOptions options)
{
    public async Task<CheckoutAnswer> HandleAsync(PlaceOrderInput input, Caller caller, CancellationToken cancellationToken)
    {
        Check(input.Payment);
        var command = new Command<CheckoutStep>("placeOrder", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CheckoutStep.Refused(new KeyReused()),
        };
        var step = await commands.RunAsync(command, scope => PlaceAsync(scope, input, caller), cancellationToken);
        return await AnswerAsync(step, cancellationToken);
    }

    /// <summary>What has become of what was begun: the payment is brought as far as it goes.</summary>
    public async Task<CheckoutAnswer> AnswerAsync(CheckoutStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case CheckoutStep.Ordered ordered:
                return new OrderPlaced(ordered.Order);
            case CheckoutStep.Refused refused:
                return refused.Answer;
            case CheckoutStep.Paying paying:
                var payment = await settlement.FinishAsync(paying.Payment, isLookingBack: false, cancellationToken);
                return await AnswerAsync(payment, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<CheckoutAnswer> AnswerAsync(Payment payment, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (quotes, id) = (db.Quotes, payment.Quote!.Value);
        var order = await quotes.Where(quote => quote.Id == id).Select(quote => quote.Order).SingleAsync(cancellationToken);
        return order is { } placed ? new OrderPlaced(placed) : payment.State switch
        {
            PaymentState.Declined => new PaymentDeclined(id),
            PaymentState.Started or PaymentState.Pending or PaymentState.Authorised => new PaymentPending(payment.Id, id),
            _ => new QuoteEnded(id),
        };
    }

    private static void Check(PaymentInput? payment)
    {
        if (payment is null)
        {
            return;
        }

        if (payment.Token is null == payment.Saved is null)
        {
            throw InputRefusal.Of("Give either \"token\" or \"saved\".");
        }

        if (payment.Token is { } token)
        {
            InputLimits.Text("token", token, OrdersModel.TokenLengthMax);
        }

        if (payment.Kind is not (PaymentKind.Card or PaymentKind.Ideal or PaymentKind.Wallet))
        {
            throw InputRefusal.Of("\"kind\" must be CARD, IDEAL or WALLET; what is paid in a store is recorded there.");
        }
    }

    private async Task<CheckoutStep> PlaceAsync(CommandScope scope, PlaceOrderInput input, Caller caller)
    {
        var quote = await LockedQuote.LockAsync(scope, input.Quote);
        if (quote is null || !OrderAccess.MayChange(caller, quote.Quote))
        {
            return new CheckoutStep.Refused(new UnknownQuote());
        }

        if (quote.Quote.Order is { } order)
        {
            return new CheckoutStep.Ordered(order);
        }

        if (!quote.IsOpen)
        {
            return new CheckoutStep.Refused(new QuoteEnded(input.Quote));
        }

        var (agreements, id) = (scope.Db.Agreements, quote.Quote.Agreement);
        var agreement = await agreements.AsNoTracking().SingleAsync(row => row.Id == id, scope.CancellationToken);
        var step = agreement.TotalMinor == 0 || input.Payment is null
            ? await WithoutPaymentAsync(scope, quote, agreement, input)
            : await start.BeginAsync(scope, quote, agreement, input.Payment, input.Receipt);
        if (step is not CheckoutStep.Refused && input.Receipt is { } choice && quote.Quote.Customer is { } customer)
        {
            await CustomerDirectory.ChooseReceiptAsync(scope, customer, choice);
        }

        return step;
    }

    // Free, or to be paid where it is collected, or in the store where somebody stands who orders it.
    private async Task<CheckoutStep> WithoutPaymentAsync(CommandScope scope, LockedQuote quote, Agreement agreement, PlaceOrderInput input)
    {
        var isCertain = agreement.TotalMinor == 0 || agreement.Kind is FulfilmentKind.StorePickup;
        if (!isCertain && quote.Quote.Store is null)
        {
            return new CheckoutStep.Refused(new PaymentNeeded());
        }

        quote.Quote.Receipt = input.Receipt;
        return await quote.OrderAsync(isCertain ? null : scope.Now + TimeSpan.FromMinutes(options.PayInStoreMinutes)) is { } order
            ? new CheckoutStep.Ordered(order.Order.Id)
            : new CheckoutStep.Refused(new QuoteEnded(quote.Quote.Id));
    }
}

internal sealed record PlaceOrderInput(QuoteId Quote, PaymentInput? Payment, ReceiptChoice? Receipt, Guid IdempotencyKey);

internal sealed record PaymentInput(PaymentKind Kind, string? Token, PaymentMethodId? Saved);
