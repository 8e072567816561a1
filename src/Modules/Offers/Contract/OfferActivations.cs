using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Contract;

/// <summary>What other modules do with activated offers within a command of theirs.</summary>
public static class OfferActivations
{
    /// <summary>Uses up a customer's activations of the offers in a basket that are good for one order only. Others are left as they are.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="offers">The offers of the basket that was priced in this command: <see cref="PricedBasket.Offers"/>.</param>
    /// <param name="reference">What uses them, such as an order's id; at most 100 characters. What it has used already it may use again.</param>
    /// <returns>The offers that another order has used up meanwhile; when there are any, price the basket again.</returns>
    public static async Task<IReadOnlyList<OfferId>> UseAsync(CommandScope scope, CustomerId customer, IReadOnlyCollection<OfferId> offers, string reference)
    {
        var rows = scope.Db.Offers;
        var needed = offers.Count == 0
            ? []
            : await rows.Where(offer => offers.Contains(offer.Id) && offer.NeedsActivation && offer.IsSingleUse).Select(offer => offer.Id).ToListAsync(scope.CancellationToken);
        if (needed.Count == 0)
        {
            return [];
        }

        var activations = scope.Db.Activations;
        var own = await activations
            .Where(activation => activation.Customer == customer && needed.Contains(activation.Offer) && (activation.UsedAt == null || activation.UsedBy == reference))
            .OrderBy(activation => activation.Id)
            .ForUpdate()
            .ToListAsync(scope.CancellationToken);
        foreach (var activation in own.Where(activation => activation.IsOpen))
        {
            activation.Use(reference, scope.Now);
        }

        return [.. needed.Except(own.Select(activation => activation.Offer)).Order()];
    }

    /// <summary>Gives back what an order that is no more has used, unless the customer has the offer open again.</summary>
    public static async Task ReleaseAsync(CommandScope scope, string reference)
    {
        var activations = scope.Db.Activations;
        var used = await activations.Where(activation => activation.UsedBy == reference).OrderBy(activation => activation.Id).ForUpdate().ToListAsync(scope.CancellationToken);
        foreach (var activation in used)
        {
            var (offer, customer) = (activation.Offer, activation.Customer);
            if (!await activations.AnyAsync(other => other.Offer == offer && other.Customer == customer && other.UsedAt == null, scope.CancellationToken))
            {
                activation.Opened();
            }
        }
    }
}
