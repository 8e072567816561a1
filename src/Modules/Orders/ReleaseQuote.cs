using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Ends a quote.</summary>
internal sealed class ReleaseQuote(Commands commands)
{
    public Task<ReleaseQuoteResult> HandleAsync(ReleaseQuoteInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<ReleaseQuoteResult>("releaseQuote", caller.Id, input), scope => ReleaseAsync(scope, input.Quote, caller), cancellationToken);

    private static async Task<ReleaseQuoteResult> ReleaseAsync(CommandScope scope, QuoteId id, Caller caller)
    {
        var locked = await LockedQuote.LockAsync(scope, id);
        if (locked is null || !OrderAccess.MayChange(caller, locked.Quote))
        {
            return new ReleaseQuoteResult.UnknownQuote();
        }

        // Somebody is at the bank for it.
        var payments = scope.Db.Payments;
        var isPaid = await payments.AnyAsync(
            payment => payment.Quote == id && (payment.State == PaymentState.Started || payment.State == PaymentState.Pending || payment.State == PaymentState.Authorised),
            scope.CancellationToken);
        if (locked.IsOpen && !isPaid)
        {
            await locked.EndAsync(QuoteState.Released);
            return new ReleaseQuoteResult.QuoteReleased(id);
        }

        return locked.Quote.State is QuoteState.Released ? new ReleaseQuoteResult.QuoteReleased(id) : new ReleaseQuoteResult.QuoteEnded(id);
    }
}

internal sealed record ReleaseQuoteInput(QuoteId Quote);

internal abstract record ReleaseQuoteResult
{
    private ReleaseQuoteResult()
    {
    }

    public sealed record QuoteReleased(QuoteId Quote) : ReleaseQuoteResult;

    public sealed record UnknownQuote : ReleaseQuoteResult, IUnknownQuote;

    public sealed record QuoteEnded(QuoteId Quote) : ReleaseQuoteResult, IQuoteEnded;
}
