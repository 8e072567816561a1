using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>Changes an offer, which keeps what customers were told.</summary>
internal sealed class ChangeOffer(Commands commands, StoreDirectory stores)
{
    public async Task<ChangeOfferResult> HandleAsync(ChangeOfferInput input, Caller caller, CancellationToken cancellationToken)
    {
        var record = input.Offer.ToRecord();
        return await commands.RunAsync(new Command<ChangeOfferResult>("changeOffer", caller.Id, input), scope => ChangeAsync(scope, input, record), cancellationToken);
    }

    private async Task<ChangeOfferResult> ChangeAsync(CommandScope scope, ChangeOfferInput input, OfferRecord record)
    {
        var offer = await scope.Db.Offers.Where(row => row.Id == input.Id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (offer is null)
        {
            return new ChangeOfferResult.UnknownOffer(input.Id);
        }

        if (offer.Version != input.ExpectedVersion)
        {
            return new ChangeOfferResult.OfferVersionConflict(offer.Version, offer.Id);
        }

        if (offer.Code != record.Code)
        {
            throw InputRefusal.Of("An offer keeps its code.");
        }

        if (offer.StartsAt <= scope.Now && !KeepsItsWord(offer, record, scope.Now))
        {
            return new ChangeOfferResult.OfferHasStarted(offer.Id);
        }

        switch (await OfferChecks.UnknownAsync(scope.Db, record, stores, scope.CancellationToken))
        {
            case ProductId product:
                return new ChangeOfferResult.UnknownProduct(product);
            case CategoryId category:
                return new ChangeOfferResult.UnknownCategory(category);
            case LocationId location:
                return new ChangeOfferResult.UnknownLocation(location);
            default:
                await OfferWriting.ChangeAsync(scope, offer, record);
                return new ChangeOfferResult.OfferChanged(offer.Id);
        }
    }

    private static bool KeepsItsWord(Offer offer, OfferRecord record, DateTimeOffset now) =>
        JsonColumn<OfferTerms>.Write(offer.Terms) == JsonColumn<OfferTerms>.Write(record.Terms)
        && JsonColumn<IReadOnlyList<OfferGroup>>.Write(offer.Groups) == JsonColumn<IReadOnlyList<OfferGroup>>.Write(record.Groups)
        && (offer.Audience, offer.TierRank, offer.StartsAt, offer.NeedsActivation) == (record.Audience, record.TierRank, record.StartsAt, record.Activation is not null)
        && offer.EndsAt > now && record.EndsAt > now;
}

internal sealed record ChangeOfferInput(OfferId Id, int ExpectedVersion, OfferInput Offer);

internal abstract record ChangeOfferResult
{
    private ChangeOfferResult()
    {
    }

    public sealed record OfferChanged(OfferId Offer) : ChangeOfferResult;

    public sealed record UnknownOffer(OfferId Id) : ChangeOfferResult, IUnknownOffer;

    public sealed record OfferVersionConflict(int Version, OfferId Offer) : ChangeOfferResult, IOfferVersionConflict;

    public sealed record OfferHasStarted(OfferId Offer) : ChangeOfferResult, IProblem
    {
        public string Message => "The offer has started, so what it gives, for what and for whom stays; end it and make another.";
    }

    public sealed record UnknownProduct(ProductId Id) : ChangeOfferResult, IUnknownProduct;

    public sealed record UnknownCategory(CategoryId Id) : ChangeOfferResult, IUnknownCategory;

    public sealed record UnknownLocation(LocationId Id) : ChangeOfferResult, IUnknownLocation;
}
