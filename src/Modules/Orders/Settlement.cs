using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Brings payments to their end: asks the provider outside of any transaction, and writes down what it says in one.</summary>
/// <remarks>
/// The client's call, the provider's notices and the worker all come through here, in any order and at the same time. Whoever is first makes the order; a process
/// that dies in between leaves a payment that the worker finishes or gives back.
/// </remarks>
internal sealed class Settlement(Commands commands, GraphDatabase database, IPaymentProvider provider, OrderPoints points, OrdersOptions options)
{
    // Authorise, capture; or authorise, void.
    private const int StepsMax = 4;

    /// <summary>Goes on with a payment as far as it goes.</summary>
    /// <param name="id">Which.</param>
    /// <param name="isLookingBack">Whether an answer may have been lost, so that the provider is asked what it knows.</param>
    /// <param name="cancellationToken">Ends the asking; somebody else goes on with it.</param>
    public async Task<Payment> FinishAsync(PaymentId id, bool isLookingBack, CancellationToken cancellationToken)
    {
        var payment = await ReadAsync(id, cancellationToken);
        for (var step = 0; step < StepsMax && payment.IsOnline && PaymentLife.IsUnfinished(payment.State); step++)
        {
            var before = payment.State;
            if (await AskAsync(payment, isLookingBack, cancellationToken) is { } said)
            {
                // What the provider has done is written down, whoever still waits for it.
                await TellAsync(id, said, CancellationToken.None);
            }

            payment = await ReadAsync(id, CancellationToken.None);
            if (payment.State == before)
            {
                break;
            }
        }

        return payment;
    }

    /// <summary>Writes down what the provider says. Saying it again, or late, changes nothing.</summary>
    public Task TellAsync(PaymentId id, PaymentOutcome said, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<Told>("settlePayment", "provider", ""), scope => TellAsync(scope, id, said), cancellationToken);

    /// <summary>The payment as it is.</summary>
    public async Task<Payment> ReadAsync(PaymentId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var payments = db.Payments;
        return await payments.SingleAsync(payment => payment.Id == id, cancellationToken);
    }

    private async Task<PaymentOutcome?> AskAsync(Payment payment, bool isLookingBack, CancellationToken cancellationToken) => payment.State switch
    {
        PaymentState.Started => isLookingBack
            ? await provider.FindAsync(payment.Request, cancellationToken)
            : await provider.AuthoriseAsync(payment.Request, cancellationToken),
        PaymentState.Pending => isLookingBack ? await provider.FindAsync(payment.Request, cancellationToken) : null,
        PaymentState.Authorised => await provider.CaptureAsync(payment.Request, cancellationToken),
        PaymentState.VoidDue => await provider.VoidAsync(payment.Request, cancellationToken),
        PaymentState.RefundDue => await provider.RefundAsync(new RefundRequest(payment.Id.Value, payment.Request, payment.Amount), cancellationToken),
        _ => null,
    };

    private async Task<Told> TellAsync(CommandScope scope, PaymentId id, PaymentOutcome said)
    {
        var payments = scope.Db.Payments;
        var known = await payments.AsNoTracking().SingleAsync(row => row.Id == id, scope.CancellationToken);
        var quote = known.Quote is { } quoteId ? await LockedQuote.LockAsync(scope, quoteId) : null;
        var order = (known.Order ?? quote?.Quote.Order) is { } orderId ? await LockedOrder.LockAsync(scope, orderId) : null;
        var payment = await payments.Where(row => row.Id == id).ForUpdate().SingleAsync(scope.CancellationToken);
        var next = Next(payment, said, quote, scope.Now);
        if (next is not null)
        {
            Move(scope, payment, said, next.Value);
            order = await OrderAsync(payment, quote, order);
            await CountAsync(scope, payment, said, order);
        }

        payment.LookAt = PaymentLife.IsUnfinished(payment.State) ? scope.Now + TimeSpan.FromSeconds(options.LookSeconds) : null;
        payment.Version++;
        return new Told();
    }

    // A payment that nobody ends is given up with its quote.
    private static PaymentState? Next(Payment payment, PaymentOutcome said, LockedQuote? quote, DateTimeOffset now) =>
        PaymentLife.Next(payment.State, said)
        ?? (payment.State is PaymentState.Started or PaymentState.Pending && quote?.Quote.StateAt(now) is not (null or QuoteState.Open) ? PaymentState.Declined : null);

    private static void Move(CommandScope scope, Payment payment, PaymentOutcome said, PaymentState next)
    {
        payment.State = next;
        payment.RedirectUrl = said is PaymentOutcome.Pending pending ? pending.RedirectUrl : null;
        if (PaymentLife.Moved(said) is { } kind)
        {
            scope.Db.Add(new PaymentTransaction
            {
                Payment = payment.Id,
                Kind = kind,
                AmountMinor = payment.AmountMinor,
                Currency = payment.Currency,
                At = scope.Now,
                Reference = PaymentLife.ReferenceOf(said),
            });
        }
    }

    // The order that the money is for; without one, or with one that was cancelled or paid otherwise, it goes back.
    private static async Task<LockedOrder?> OrderAsync(Payment payment, LockedQuote? quote, LockedOrder? order)
    {
        if (payment.State is not (PaymentState.Authorised or PaymentState.Captured))
        {
            return order;
        }

        if (payment.Order is null && order is null && quote is not null)
        {
            order = await quote.OrderAsync(payBy: null);
            payment.Order = order?.Order.Id;
        }

        if (payment.Order is null || order is null || order.Order.State is OrderState.Cancelled)
        {
            payment.State = PaymentLife.GivenBack(payment.State);
        }

        return order;
    }

    private async Task CountAsync(CommandScope scope, Payment payment, PaymentOutcome said, LockedOrder? order)
    {
        if (order is null || payment.Order is null)
        {
            return;
        }

        if (payment is { State: PaymentState.Captured, IsCounted: false })
        {
            payment.IsCounted = true;
            await order.PaidAsync(payment.AmountMinor, scope.Now, payment.Location, null);
            await points.EarnAsync(scope, order.Order);
        }
        else if (payment is { State: PaymentState.Refunded, IsCounted: true })
        {
            payment.IsCounted = false;
            order.Order.PaidMinor -= payment.AmountMinor - await TakeOverRefundsAsync(scope, order.Order, payment.Id);
            order.Happened(OrderEventKind.Refunded, scope.Now, payment.Location, null);
            await points.TakeBackAsync(scope, order.Order);
        }
        else if (payment.State is PaymentState.Declined && OrderLife.Next(order.Order.State, order.Kind, OrderMove.Cancel) is not null)
        {
            // What was set aside at the bank could not be received.
            await order.CancelAsync(said is PaymentOutcome.Declined declined ? declined.Reason : null);
        }
    }

    // All of it went back, and with it what was due for goods; what went back before is not counted twice.
    private static async Task<long> TakeOverRefundsAsync(CommandScope scope, Order order, PaymentId payment)
    {
        var refunds = scope.Db.Refunds;
        var known = await refunds.Where(refund => refund.Payment == payment).ForUpdate().ToListAsync(scope.CancellationToken);
        var before = known.Where(refund => refund.DoneAt is not null).Sum(refund => refund.AmountMinor);
        foreach (var refund in known.Where(refund => refund.DoneAt is null))
        {
            (refund.DoneAt, refund.LookAt) = (scope.Now, null);
            order.RefundedMinor += refund.AmountMinor;
        }

        return before;
    }

    private sealed record Told;
}
