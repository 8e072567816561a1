using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Begins payments of quotes, within a command: a row first, so that whatever happens next somebody knows of it.</summary>
internal sealed class PaymentStart(OrdersOptions options)
{
    /// <summary>Begins a payment, or finds the one that is under way.</summary>
    public async Task<CheckoutStep> BeginAsync(CommandScope scope, LockedQuote quote, Agreement agreement, PaymentInput input, ReceiptChoice? receipt)
    {
        var id = quote.Quote.Id;
        var payments = scope.Db.Payments;
        var alive = await payments.AsNoTracking()
            .Where(payment => payment.Quote == id && (payment.State == PaymentState.Started || payment.State == PaymentState.Pending || payment.State == PaymentState.Authorised))
            .Select(payment => (PaymentId?)payment.Id)
            .FirstOrDefaultAsync(scope.CancellationToken);
        if (alive is { } other)
        {
            return new CheckoutStep.Paying(other);
        }

        if (await TokenAsync(scope, quote.Quote, input) is not var (kind, token))
        {
            return new CheckoutStep.Refused(new PaymentNeeded());
        }

        if (!await quote.KeepAsync(scope.Now + TimeSpan.FromMinutes(options.PaymentMinutes)))
        {
            return new CheckoutStep.Refused(new QuoteEnded(id));
        }

        quote.Quote.Receipt = receipt;
        var begun = new Payment
        {
            Id = new PaymentId(scope.NewId()),
            Quote = id,
            Kind = kind,
            State = PaymentState.Started,
            Currency = agreement.Currency,
            AmountMinor = agreement.TotalMinor,
            Token = token,
            Channel = quote.Quote.Channel,
            Location = quote.Quote.Store,
            StartedAt = scope.Now,
            LookAt = scope.Now + TimeSpan.FromSeconds(options.LookSeconds),
        };
        scope.Db.Add(begun);
        return new CheckoutStep.Paying(begun.Id);
    }

    private static async Task<(PaymentKind Kind, string Token)?> TokenAsync(CommandScope scope, Quote quote, PaymentInput input)
    {
        if (input.Token is { } token)
        {
            return (input.Kind, token);
        }

        var (methods, saved, customer) = (scope.Db.SavedPaymentMethods, input.Saved, quote.Customer);
        return await methods.AsNoTracking().FirstOrDefaultAsync(method => method.Id == saved && method.Customer == customer, scope.CancellationToken) is { } method
            ? (method.Kind, method.Token)
            : null;
    }
}
