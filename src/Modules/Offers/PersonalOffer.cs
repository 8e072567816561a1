using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary><c>Customer.personalOffers</c>.</summary>
internal sealed record PersonalOffer(Offer Offer, string Reason, Activation? Activation)
{
    private const int FirstMax = 20;

    public static async Task<IReadOnlyList<IReadOnlyList<PersonalOffer>>> LoadAsync(
        IReadOnlyList<CustomerId> customers,
        int first,
        Caller caller,
        Channel channel,
        Language language,
        CustomerDirectory directory,
        IEnumerable<IPurchaseHistory> histories,
        GraphDatabase database,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (first is < 1 or > FirstMax)
        {
            throw InputRefusal.Of($"\"first\" is 1 to {FirstMax}, found: {first}.");
        }

        var readable = customers.Where(customer => OfferActivationsOfCustomers.MayRead(caller, customer)).ToList();
        var agreeing = readable.Count == 0 ? [] : (await directory.ConsentingAsync(readable, ConsentTopic.PersonalOffers, channel, cancellationToken)).ToList();
        if (agreeing.Count == 0)
        {
            return [.. customers.Select(_ => Array.Empty<PersonalOffer>())];
        }

        await using var db = database.Read();
        var now = clock.GetUtcNow();
        var offers = (await db.Offers.Where(offer => offer.Audience == OfferAudience.Personal && offer.StartsAt <= now && offer.EndsAt > now).ToListAsync(cancellationToken))
            .FindAll(offer => offer.Head.Holds(now, channel, null));
        var ids = offers.ConvertAll(offer => offer.Id);
        var targets = await db.OfferTargets.Where(target => ids.Contains(target.Offer)).ToListAsync(cancellationToken);
        var habits = await PurchaseHabits.FindAsync(db, agreeing, offers, targets, histories, now, cancellationToken);
        var open = await db.Activations
            .Where(activation => agreeing.Contains(activation.Customer) && activation.UsedAt == null)
            .ToDictionaryAsync(activation => (activation.Customer, activation.Offer), cancellationToken);
        return [.. customers.Select(customer => habits[customer]
            .Take(first)
            .Select(habit => new PersonalOffer(habit.Offer, habit.ReasonIn(language), open.GetValueOrDefault((customer, habit.Offer.Id))))
            .ToList())];
    }
}
