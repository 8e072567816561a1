using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Ends an offer now.</summary>
internal sealed class EndOffer(Commands commands)
{
    public Task<EndOfferResult> HandleAsync(EndOfferInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<EndOfferResult>("endOffer", caller.Id, input), scope => EndAsync(scope, input), cancellationToken);

    private static async Task<EndOfferResult> EndAsync(CommandScope scope, EndOfferInput input)
    {
        var offer = await scope.Db.Offers.Where(row => row.Id == input.Id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (offer is null)
        {
            return new EndOfferResult.UnknownOffer(input.Id);
        }

        if (offer.Version != input.ExpectedVersion)
        {
            return new EndOfferResult.OfferVersionConflict(offer.Version, offer.Id);
        }

        OfferWriting.End(scope, offer);
        return new EndOfferResult.OfferEnded(offer.Id);
    }
}

internal sealed record EndOfferInput(OfferId Id, int ExpectedVersion);

internal abstract record EndOfferResult
{
    private EndOfferResult()
    {
    }

    public sealed record OfferEnded(OfferId Offer) : EndOfferResult;

    public sealed record UnknownOffer(OfferId Id) : EndOfferResult, IUnknownOffer;

    public sealed record OfferVersionConflict(int Version, OfferId Offer) : EndOfferResult, IOfferVersionConflict;
}
