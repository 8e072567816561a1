using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Takes an offer for the caller.</summary>
internal sealed class ActivateOffer(Commands commands, IEnumerable<IMemberships> programmes, IEnumerable<IPurchaseHistory> histories)
{
    public async Task<ActivateOfferResult> HandleAsync(ActivateOfferInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.CustomerId is not { } customer)
        {
            return new ActivateOfferResult.OfferNeedsCustomer();
        }

        var command = new Command<ActivateOfferResult>("activateOffer", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new ActivateOfferResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => ActivateAsync(scope, input.Offer, customer), cancellationToken);
    }

    private async Task<ActivateOfferResult> ActivateAsync(CommandScope scope, OfferId id, CustomerId customer)
    {
        var offer = await scope.Db.Offers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, scope.CancellationToken);
        if (offer is null)
        {
            return new ActivateOfferResult.UnknownOffer(id);
        }

        if (!offer.NeedsActivation || !offer.IsLiveAt(scope.Now))
        {
            return new ActivateOfferResult.OfferNotLive(id);
        }

        if (!await IsForAsync(scope, offer, customer))
        {
            return new ActivateOfferResult.OfferNotForCaller(id);
        }

        // Whoever comes next waits here, so that the last one is taken once.
        var count = await scope.Db.ActivationCounts.Where(row => row.Offer == id).ForUpdate().SingleAsync(scope.CancellationToken);
        var own = await scope.Db.Activations.Where(row => row.Customer == customer && row.Offer == id).ToListAsync(scope.CancellationToken);
        if (own.Find(activation => activation.IsOpen) is { } open)
        {
            return new ActivateOfferResult.OfferActivated(open.Id);
        }

        if (own.Count >= offer.ActivationsPerCustomer)
        {
            return new ActivateOfferResult.OfferLimitReached(offer.ActivationsPerCustomer, true);
        }

        if (count.Activated >= count.ActivatedMax)
        {
            return new ActivateOfferResult.OfferLimitReached(count.ActivatedMax.Value, false);
        }

        count.Activated++;
        var activation = new Activation { Id = new OfferActivationId(scope.NewId()), Offer = id, Customer = customer, At = scope.Now }.Opened();
        scope.Db.Add(activation);
        return new ActivateOfferResult.OfferActivated(activation.Id);
    }

    private async Task<bool> IsForAsync(CommandScope scope, Offer offer, CustomerId customer)
    {
        if (offer.Audience is OfferAudience.Personal)
        {
            var targets = await scope.Db.OfferTargets.AsNoTracking().Where(target => target.Offer == offer.Id).ToListAsync(scope.CancellationToken);
            return (await PurchaseHabits.FindAsync(scope.Db, [customer], [offer], targets, histories, scope.Now, scope.CancellationToken))[customer].Any();
        }

        if (offer.Audience is OfferAudience.Everybody)
        {
            return true;
        }

        foreach (var programme in programmes)
        {
            if ((await programme.FindAsync(scope.Db, [customer], scope.CancellationToken)).TryGetValue(customer, out var membership)
                && offer.Head.IsFor(membership, scope.Now))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed record ActivateOfferInput(OfferId Offer, Guid IdempotencyKey);

internal abstract record ActivateOfferResult
{
    private ActivateOfferResult()
    {
    }

    public sealed record OfferActivated(OfferActivationId Activation) : ActivateOfferResult;

    public sealed record UnknownOffer(OfferId Id) : ActivateOfferResult, IUnknownOffer;

    public sealed record OfferNotLive(OfferId Offer) : ActivateOfferResult, IProblem
    {
        public string Message => "The offer does not hold now, or counts without being activated.";
    }

    public sealed record OfferNotForCaller(OfferId Offer) : ActivateOfferResult, IProblem
    {
        public string Message => "The offer is for others: members, or customers whose purchases fit.";
    }

    public sealed record OfferLimitReached(int Limit, bool IsOwn) : ActivateOfferResult, IProblem
    {
        public string Message => IsOwn ? $"You have had this offer {Limit} times; that is all." : "This offer has been taken as often as it can be.";
    }

    public sealed record OfferNeedsCustomer : ActivateOfferResult, IProblem
    {
        public string Message => "Sign in as a customer to activate an offer.";
    }

    public sealed record IdempotencyKeyReused : ActivateOfferResult, IIdempotencyKeyReused;
}
