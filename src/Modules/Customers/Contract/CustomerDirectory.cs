using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What other modules may ask about customers.</summary>
public sealed class CustomerDirectory(GraphDatabase database)
{
    /// <summary>What a customer prefers; null when there is no such customer.</summary>
    public async Task<CustomerPreferences?> PreferencesAsync(CustomerId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Customers
            .Where(customer => customer.Id == id)
            .Select(customer => new CustomerPreferences(customer.Language, customer.FavouriteStore, customer.NotificationChannel, customer.Receipt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The address that a customer gets things at when nothing else is said, or one of theirs; null when there is none.</summary>
    public static async Task<CustomerAddress?> AddressAsync(GraphDbContext db, CustomerId id, AddressId? address, CancellationToken cancellationToken)
    {
        var (addresses, customers) = (db.Addresses, db.Customers);
        var found = await addresses.AsNoTracking().Where(row => row.Customer == id && (address == null ? row.IsDefault : row.Id == address)).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var name = await customers.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.GivenName, row.FamilyName }).FirstOrDefaultAsync(cancellationToken);
        return new CustomerAddress(
            found.Recipient ?? $"{name?.GivenName} {name?.FamilyName}".Trim(), found.Street, found.HouseNumber, found.Postcode, found.City, found.Country);
    }

    /// <summary>Whether there is such a customer, who was not merged into another.</summary>
    public static async Task<bool> ExistsAsync(GraphDbContext db, CustomerId id, CancellationToken cancellationToken)
    {
        var customers = db.Customers;
        return await customers.AnyAsync(customer => customer.Id == id && customer.MergedInto == null, cancellationToken);
    }

    /// <summary>The customer behind a card or an address for mail that is known to be theirs, however it is written; null when there is none.</summary>
    public static async Task<CustomerId?> FindAsync(GraphDbContext db, string? card, string? email, CancellationToken cancellationToken)
    {
        var claims = new[] { (Kind: IdentityKind.Card, Value: card), (Kind: IdentityKind.Email, Value: email) }
            .Where(one => one.Value is not null)
            .Select(one => (one.Kind, Value: IdentityText.Of(one.Kind, one.Value!)))
            .Where(one => one.Value is not null)
            .Select(one => CustomerIdentity.ClaimOf(one.Kind, one.Value!))
            .ToList();
        var identities = db.Identities;
        var found = await identities.Where(identity => identity.Claim != null && claims.Contains(identity.Claim)).OrderBy(identity => identity.Kind)
            .Select(identity => (CustomerId?)identity.Customer).ToListAsync(cancellationToken);
        return found.FirstOrDefault();
    }

    /// <summary>The card of each of some customers whose number begins with a prefix, in one statement; those who have none are left out.</summary>
    public static async Task<IReadOnlyDictionary<CustomerId, string>> CardsAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> customers, string prefix, CancellationToken cancellationToken)
    {
        var identities = db.Identities;
        var cards = await identities.AsNoTracking()
            .Where(identity => customers.Contains(identity.Customer) && identity.Kind == IdentityKind.Card && identity.Claim != null && identity.Value.StartsWith(prefix))
            .OrderBy(identity => identity.Position).ThenBy(identity => identity.Id)
            .Select(identity => new { identity.Customer, identity.Value })
            .ToListAsync(cancellationToken);
        return cards.GroupBy(card => card.Customer).ToDictionary(own => own.Key, own => own.First().Value);
    }

    /// <summary>Gives a customer a card whose number begins with a prefix, unless they have one; null when there is no such customer.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="id">The customer.</param>
    /// <param name="prefix">What the numbers of such cards begin with.</param>
    /// <param name="number">A new number; one that is somebody else's already makes the command run again.</param>
    public static async Task<string?> IssueCardAsync(CommandScope scope, CustomerId id, string prefix, Func<string> number)
    {
        var customers = scope.Db.Customers;
        var customer = await customers.Where(row => row.Id == id && row.MergedInto == null).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (customer is null)
        {
            return null;
        }

        if ((await CardsAsync(scope.Db, [id], prefix, scope.CancellationToken)).TryGetValue(id, out var known))
        {
            return known;
        }

        var card = number();
        while ((await CustomerIdentities.AddAsync(scope, id, IdentityKind.Card, card, isVerified: true)).Identity is null)
        {
            card = number();
        }

        scope.Changed(customer);
        return card;
    }

    /// <summary>How some customers are reached, in two statements; those who do not exist, or were merged into another, are left out.</summary>
    public static async Task<IReadOnlyDictionary<CustomerId, CustomerContact>> ContactsAsync(
        GraphDbContext db, IReadOnlyCollection<CustomerId> ids, CancellationToken cancellationToken)
    {
        var (customers, identities) = (db.Customers, db.Identities);
        var found = await customers.AsNoTracking()
            .Where(customer => ids.Contains(customer.Id) && customer.MergedInto == null)
            .Select(customer => new { customer.Id, customer.Language, customer.NotificationChannel })
            .ToListAsync(cancellationToken);
        var verified = await identities.AsNoTracking()
            .Where(identity => ids.Contains(identity.Customer) && identity.Claim != null && (identity.Kind == IdentityKind.Email || identity.Kind == IdentityKind.Phone))
            .OrderBy(identity => identity.AddedAt).ThenBy(identity => identity.Position).ThenBy(identity => identity.Id)
            .Select(identity => new { identity.Customer, identity.Kind, identity.Value })
            .ToListAsync(cancellationToken);
        var values = verified.ToLookup(identity => (identity.Customer, identity.Kind), identity => identity.Value);
        return found.ToDictionary(customer => customer.Id, customer => new CustomerContact(
            customer.Language,
            customer.NotificationChannel,
            values[(customer.Id, IdentityKind.Email)].FirstOrDefault(),
            values[(customer.Id, IdentityKind.Phone)].FirstOrDefault()));
    }

    /// <summary>The one form of an address for mail; null for what is none.</summary>
    public static string? EmailOf(string text) => IdentityText.Of(IdentityKind.Email, text);

    /// <summary>What becomes of a customer's receipts.</summary>
    public static async Task<ReceiptChoice> ReceiptAsync(GraphDbContext db, CustomerId id, CancellationToken cancellationToken)
    {
        var customers = db.Customers;
        return await customers.Where(customer => customer.Id == id).Select(customer => customer.Receipt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Keeps what becomes of a customer's receipts from now on.</summary>
    public static async Task ChooseReceiptAsync(CommandScope scope, CustomerId id, ReceiptChoice choice)
    {
        var customers = scope.Db.Customers;
        if (await customers.Where(row => row.Id == id && row.MergedInto == null).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken) is { } customer
            && customer.Receipt != choice)
        {
            customer.Receipt = choice;
            scope.Changed(customer);
        }
    }

    /// <summary>The customer that a guest turned out to be; null for one who did not.</summary>
    public async Task<CustomerId?> OfGuestAsync(GuestId guest, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Guests.Where(row => row.Guest == guest).Select(row => (CustomerId?)row.Customer).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether a customer agrees to a topic over a channel at this moment. What they never spoke of they do not agree to.</summary>
    public async Task<bool> ConsentsAsync(CustomerId id, ConsentTopic topic, Channel channel, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Consents
            .Where(consent => consent.Customer == id && consent.Topic == topic && consent.Channel == channel.Code)
            .OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Position).ThenByDescending(consent => consent.Id)
            .Select(consent => consent.IsGranted)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Which of some customers agree to a topic over a channel at this moment, in one statement.</summary>
    public async Task<IReadOnlySet<CustomerId>> ConsentingAsync(
        IReadOnlyCollection<CustomerId> customers, ConsentTopic topic, Channel channel, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var said = await db.Consents
            .Where(consent => customers.Contains(consent.Customer) && consent.Topic == topic && consent.Channel == channel.Code)
            .ToListAsync(cancellationToken);
        return said
            .GroupBy(consent => consent.Customer)
            .Select(own => own.OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Position).ThenByDescending(consent => consent.Id).First())
            .Where(last => last.IsGranted)
            .Select(last => last.Customer)
            .ToHashSet();
    }
}
