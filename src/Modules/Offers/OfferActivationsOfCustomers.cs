using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>What customers have activated, and what can still be.</summary>
internal static class OfferActivationsOfCustomers
{
    private const int ActivationsMax = 100;

    /// <summary>The reference resolver of activations: those that the caller may see.</summary>
    public static async Task<IReadOnlyDictionary<OfferActivationId, Activation>> ByIdAsync(
        IReadOnlyList<OfferActivationId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await db.Activations.Where(activation => ids.Contains(activation.Id)).ToListAsync(cancellationToken);
        return found.Where(activation => MayRead(caller, activation.Customer)).ToDictionary(activation => activation.Id);
    }

    /// <summary><c>Customer.offerActivations</c>.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Activation>>> LoadAsync(
        IReadOnlyList<CustomerId> customers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var readable = customers.Where(customer => MayRead(caller, customer)).ToList();
        if (readable.Count == 0)
        {
            return [.. customers.Select(_ => Array.Empty<Activation>())];
        }

        await using var db = database.Read();
        var activations = db.Activations;
        var found = await activations
            .Where(activation => readable.Contains(activation.Customer))
            .Select(activation => activation.Customer)
            .Distinct()
            .SelectMany(customer => activations.Where(activation => activation.Customer == customer).OrderByDescending(activation => activation.Id).Take(ActivationsMax))
            .ToListAsync(cancellationToken);
        var byCustomer = found.OrderByDescending(activation => activation.Id).ToLookup(activation => activation.Customer);
        return [.. customers.Select(customer => byCustomer[customer].ToList())];
    }

    /// <summary><c>Offer.myActivation</c>.</summary>
    public static async Task<IReadOnlyList<Activation?>> OfCallerAsync(
        IReadOnlyList<OfferId> offers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (caller.CustomerId is not { } customer)
        {
            return [.. offers.Select(_ => (Activation?)null)];
        }

        await using var db = database.Read();
        var open = await OpenAsync(db, customer, offers, cancellationToken);
        return [.. offers.Select(offer => open.GetValueOrDefault(offer))];
    }

    /// <summary><c>Offer.activation</c>.</summary>
    public static async Task<IReadOnlyList<ShownActivationRule?>> RulesAsync(IReadOnlyList<Offer> offers, GraphDatabase database, CancellationToken cancellationToken)
    {
        var limited = offers.Where(offer => offer is { NeedsActivation: true, ActivationsMax: not null }).Select(offer => offer.Id).ToList();
        await using var db = database.Read();
        var counts = limited.Count == 0
            ? []
            : await db.ActivationCounts.Where(count => limited.Contains(count.Offer)).ToDictionaryAsync(count => count.Offer, count => count.Activated, cancellationToken);
        return [.. offers.Select(offer => offer.NeedsActivation
            ? new ShownActivationRule(offer.ActivationsMax, offer.ActivationsMax - counts.GetValueOrDefault(offer.Id), offer.ActivationsPerCustomer, offer.IsSingleUse)
            : null)];
    }

    /// <summary>A customer's open activations of some offers.</summary>
    public static async Task<Dictionary<OfferId, Activation>> OpenAsync(
        GraphDbContext db, CustomerId customer, IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) =>
        await db.Activations
            .Where(activation => activation.Customer == customer && offers.Contains(activation.Offer) && activation.UsedAt == null)
            .ToDictionaryAsync(activation => activation.Offer, cancellationToken);

    public static bool MayRead(Caller caller, CustomerId customer) => caller.CustomerId == customer || caller.Has(Scope.CustomersRead);
}

/// <param name="Remaining">Null for any number.</param>
internal sealed record ShownActivationRule(int? Max, int? Remaining, int PerCustomer, bool IsSingleUse);
