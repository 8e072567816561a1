using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>Makes an offer.</summary>
internal sealed class CreateOffer(Commands commands, StoreDirectory stores)
{
    public async Task<CreateOfferResult> HandleAsync(CreateOfferInput input, Caller caller, CancellationToken cancellationToken)
    {
        var record = input.Offer.ToRecord();
        var command = new Command<CreateOfferResult>("createOffer", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new CreateOfferResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => CreateAsync(scope, record), cancellationToken);
    }

    private async Task<CreateOfferResult> CreateAsync(CommandScope scope, OfferRecord record)
    {
        if (await scope.Db.Offers.Where(offer => offer.Code == record.Code).Select(offer => (OfferId?)offer.Id).FirstOrDefaultAsync(scope.CancellationToken) is { } taken)
        {
            return new CreateOfferResult.OfferCodeTaken(taken);
        }

        return await OfferChecks.UnknownAsync(scope.Db, record, stores, scope.CancellationToken) switch
        {
            ProductId product => new CreateOfferResult.UnknownProduct(product),
            CategoryId category => new CreateOfferResult.UnknownCategory(category),
            LocationId location => new CreateOfferResult.UnknownLocation(location),
            _ => new CreateOfferResult.OfferCreated(OfferWriting.Add(scope, new OfferId(scope.NewId()), record).Id),
        };
    }
}

internal sealed record CreateOfferInput(OfferInput Offer, Guid IdempotencyKey);

internal abstract record CreateOfferResult
{
    private CreateOfferResult()
    {
    }

    public sealed record OfferCreated(OfferId Offer) : CreateOfferResult;

    public sealed record OfferCodeTaken(OfferId Offer) : CreateOfferResult, IProblem
    {
        public string Message => "Another offer has this code.";
    }

    public sealed record UnknownProduct(ProductId Id) : CreateOfferResult, IUnknownProduct;

    public sealed record UnknownCategory(CategoryId Id) : CreateOfferResult, IUnknownCategory;

    public sealed record UnknownLocation(LocationId Id) : CreateOfferResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : CreateOfferResult, IIdempotencyKeyReused;
}
