using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>
/// Finishes what others have begun and not ended: payments whose process died, money that is to go back, quotes and orders whose time is over. Any number of
/// nodes may do it.
/// </summary>
internal sealed class FinishPayments(Commands commands, GraphDatabase database, Settlement settlement, OrderRefunds orderRefunds, TimeProvider clock, ILogger<FinishPayments> logger)
    : RecurringWork(_every, clock, logger)
{
    private const int CountMax = 50;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(2);

    /// <summary>Finishes some of it.</summary>
    /// <returns>How much was looked at.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (payments, refunds, quotes, orders) = await FindAsync(cancellationToken);
        foreach (var payment in payments)
        {
            await settlement.FinishAsync(payment, isLookingBack: true, cancellationToken);
        }

        foreach (var refund in refunds)
        {
            await orderRefunds.FinishAsync(refund, cancellationToken);
        }

        foreach (var quote in quotes)
        {
            await commands.RunAsync(new Command<Ended>("expireQuote", "system", ""), scope => ExpireAsync(scope, quote), cancellationToken);
        }

        foreach (var order in orders)
        {
            await commands.RunAsync(new Command<Ended>("expireOrder", "system", ""), scope => ExpireAsync(scope, order), cancellationToken);
        }

        return payments.Count + refunds.Count + quotes.Count + orders.Count;
    }

    // By this process's clock, which only decides whether to look: what is over is decided by the database's.
    private async Task<(List<PaymentId> Payments, List<Guid> Refunds, List<QuoteId> Quotes, List<OrderId> Orders)> FindAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await using var db = database.Read();
        var (payments, refunds, quotes, orders) = (db.Payments, db.Refunds, db.Quotes, db.Orders);
        return (
            await payments.Where(payment => payment.LookAt <= now).OrderBy(payment => payment.LookAt).Select(payment => payment.Id).Take(CountMax).ToListAsync(cancellationToken),
            await refunds.Where(refund => refund.LookAt <= now).OrderBy(refund => refund.LookAt).Select(refund => refund.Id).Take(CountMax).ToListAsync(cancellationToken),
            await quotes.Where(quote => quote.State == QuoteState.Open && quote.ExpiresAt <= now).OrderBy(quote => quote.ExpiresAt)
                .Select(quote => quote.Id).Take(CountMax).ToListAsync(cancellationToken),
            await orders.Where(order => order.State == OrderState.AwaitingPayment && order.PayBy <= now).OrderBy(order => order.PlacedAt)
                .Select(order => order.Id).Take(CountMax).ToListAsync(cancellationToken));
    }

    private static async Task<Ended> ExpireAsync(CommandScope scope, QuoteId id)
    {
        if (await LockedQuote.LockAsync(scope, id) is { IsOpen: false, Quote.State: QuoteState.Open } quote)
        {
            await quote.EndAsync(QuoteState.Expired);
        }

        return new Ended();
    }

    private static async Task<Ended> ExpireAsync(CommandScope scope, OrderId id)
    {
        if (await LockedOrder.LockAsync(scope, id) is { Order.State: OrderState.AwaitingPayment } order && order.Order.PayBy <= scope.Now)
        {
            await order.CancelAsync("not paid in time");
        }

        return new Ended();
    }

    private sealed record Ended;
}
