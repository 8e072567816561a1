using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers.Invariants;

/// <summary>Nobody has an offer more often than it allows.</summary>
internal sealed class CustomersKeepTheirLimits : IInvariant
{
    private const int DifferencesMax = 1000;

    public string Name => "a customer activates an offer at most as often as it allows";

    public async Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var (offers, activations) = (db.Offers, db.Activations);
        var different = await activations
            .GroupBy(activation => new { activation.Offer, activation.Customer })
            .Select(own => new { own.Key.Offer, own.Key.Customer, Count = own.Count() })
            .Join(offers, own => own.Offer, offer => offer.Id, (own, offer) => new { own.Offer, own.Customer, own.Count, offer.ActivationsPerCustomer })
            .Where(own => own.Count > own.ActivationsPerCustomer)
            .Take(DifferencesMax)
            .ToListAsync(cancellationToken);
        return different.ConvertAll(own => $"offer {own.Offer.Value}: customer {own.Customer.Value} has {own.Count} of at most {own.ActivationsPerCustomer}");
    }
}
