using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders.Invariants;

/// <summary>What an order has been paid is the sum of its payments, each of which was received once, without what went back; every event has its place.</summary>
internal sealed class PaymentsAddUp : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "orders have been paid the sum of their payments, and their events are numbered without gaps";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (orders, payments, refunds, transactions, events) = (db.Orders, db.Payments, db.Refunds, db.PaymentTransactions, db.OrderEvents);
        var unequal = await orders
            .Select(order => new
            {
                order.Number,
                order.PaidMinor,
                order.Version,
                Received = payments.Where(payment => payment.Order == order.Id && payment.IsCounted)
                    .Sum(payment => payment.AmountMinor - refunds.Where(refund => refund.Payment == payment.Id && refund.DoneAt != null).Sum(refund => refund.AmountMinor)),
                Unrefunded = order.RefundedMinor - refunds.Where(refund => refund.Order == order.Id && refund.DoneAt != null).Sum(refund => refund.AmountMinor),
                Events = events.Count(happened => happened.Order == order.Id && happened.Number <= order.Version && happened.Number > 0),
                Last = events.Where(happened => happened.Order == order.Id).Max(happened => (int?)happened.Number) ?? 0,
            })
            .Where(order => order.PaidMinor != order.Received || order.Unrefunded != 0 || order.Version != order.Events || order.Version != order.Last)
            .OrderBy(order => order.Number)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        var unexplained = await payments
            .Where(payment => payment.IsCounted != (
                (payment.State == PaymentState.Captured || payment.State == PaymentState.RefundDue)
                && payment.Order != null
                && transactions.Any(moved => moved.Payment == payment.Id && moved.Kind == PaymentTransactionKind.Capture)))
            .Where(payment => payment.State != PaymentState.RefundDue)
            .Select(payment => new { payment.Id, payment.State, payment.IsCounted })
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        var tooMuch = await payments
            .Where(payment => refunds.Where(refund => refund.Payment == payment.Id).Sum(refund => refund.AmountMinor) > payment.AmountMinor)
            .Select(payment => payment.Id)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return
        [
            .. unequal.Select(order => $"order {order.Number}: {order.PaidMinor} paid, payments of {order.Received}; version {order.Version}, {order.Events} events up to {order.Last}"),
            .. unexplained.Select(payment => $"payment {payment.Id.Value}: {payment.State}, {(payment.IsCounted ? "counted" : "not counted")}"),
            .. tooMuch.Select(payment => $"payment {payment.Value}: more goes back than was paid"),
        ];
    }
}
