using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>What is kept of customers, for all of them at once. Whoever has a customer may see these.</summary>
internal static class CustomerLists
{
    private const int HistoryMax = 200;

    public static async Task<ILookup<CustomerId, CustomerIdentity>> IdentitiesAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return (await db.Identities.Where(identity => ids.Contains(identity.Customer)).OrderBy(identity => identity.AddedAt).ThenBy(identity => identity.Position).ThenBy(identity => identity.Id).ToListAsync(cancellationToken))
            .ToLookup(identity => identity.Customer);
    }

    public static async Task<ILookup<CustomerId, Address>> AddressesAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return (await db.Addresses.Where(address => ids.Contains(address.Customer)).OrderBy(address => address.AddedAt).ThenBy(address => address.Position).ThenBy(address => address.Id).ToListAsync(cancellationToken))
            .ToLookup(address => address.Customer);
    }

    /// <summary>The last word on each topic and channel.</summary>
    public static async Task<ILookup<CustomerId, Consent>> ConsentsAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken) =>
        (await AllConsentsAsync(ids, database, cancellationToken))
            .GroupBy(consent => (consent.Customer, consent.Topic, consent.Channel))
            .Select(said => said.First())
            .OrderBy(consent => consent.Topic).ThenBy(consent => consent.Channel, StringComparer.Ordinal)
            .ToLookup(consent => consent.Customer);

    public static async Task<ILookup<CustomerId, Consent>> ConsentHistoryAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken) =>
        (await AllConsentsAsync(ids, database, cancellationToken))
            .GroupBy(consent => consent.Customer)
            .SelectMany(said => said.Take(HistoryMax))
            .ToLookup(consent => consent.Customer);

    public static async Task<ILookup<CustomerId, CustomerMerge>> MergesAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return (await db.Merges.Where(merge => ids.Contains(merge.Kept)).OrderByDescending(merge => merge.Id).ToListAsync(cancellationToken))
            .ToLookup(merge => merge.Kept);
    }

    private static async Task<List<Consent>> AllConsentsAsync(IReadOnlyList<CustomerId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Consents
            .Where(consent => ids.Contains(consent.Customer))
            .OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Position).ThenByDescending(consent => consent.Id)
            .ToListAsync(cancellationToken);
    }
}
