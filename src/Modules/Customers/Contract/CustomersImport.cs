using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Loads customers from elsewhere, with ways to know them that were verified there.</summary>
public sealed class CustomersImport
{
    private readonly Commands _commands;

    internal CustomersImport(Commands commands) => _commands = commands;

    /// <summary>Adds those whose ids are not known yet, all in one transaction; who is known stays as they are.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> LoadAsync(IReadOnlyCollection<CustomerRecord> customers, CancellationToken cancellationToken) =>
        (await _commands.RunAsync(new Command<Loaded>("loadCustomers", "import", customers.Count), scope => LoadAsync(scope, customers), cancellationToken)).Count;

    private static async Task<Loaded> LoadAsync(CommandScope scope, IReadOnlyCollection<CustomerRecord> records)
    {
        var ids = records.Select(record => record.Id).ToList();
        var rows = scope.Db.Customers;
        var known = (await rows.Where(customer => ids.Contains(customer.Id)).Select(customer => customer.Id).ToListAsync(scope.CancellationToken)).ToHashSet();
        var added = records.Where(record => !known.Contains(record.Id)).ToList();
        foreach (var record in added)
        {
            var customer = new Customer { Id = record.Id, CreatedAt = scope.Now, FavouriteStore = record.FavouriteStore, Receipt = record.Receipt };
            customer.Rename(record.GivenName, record.FamilyName);
            scope.Db.Add(customer);
            Know(scope, record);
            scope.Db.AddRange(record.Consents.Index().Select(consent => ConsentOf(scope, record.Id, consent.Item, consent.Index)));
            if (record.Address is { } address)
            {
                scope.Db.Add(AddressOf(scope, record.Id, address));
            }
        }

        return new Loaded(added.Count);
    }

    private static void Know(CommandScope scope, CustomerRecord record)
    {
        (IdentityKind Kind, string? Given)[] identities = [(IdentityKind.Login, record.Login), (IdentityKind.Card, record.Card), (IdentityKind.Email, record.Email)];
        foreach (var (position, (kind, given)) in identities.Where(identity => identity.Given is not null).Index())
        {
            var value = kind is IdentityKind.Login ? given! : IdentityText.Of(kind, given!) ?? throw new ArgumentException($"\"{given}\" is no {kind}.", nameof(record));
            var identity = new CustomerIdentity
            {
                Id = new CustomerIdentityId(scope.NewId()),
                Customer = record.Id,
                Kind = kind,
                Value = value,
                AddedAt = scope.Now,
                Position = position,
            };
            identity.Verify(scope.Now);
            scope.Db.Add(identity);
        }
    }

    private static Consent ConsentOf(CommandScope scope, CustomerId customer, CustomerConsent consent, int position) => new()
    {
        Id = scope.NewId(),
        Customer = customer,
        Topic = consent.Topic,
        Channel = consent.Channel.Code,
        IsGranted = true,
        Source = consent.Channel.Code,
        At = scope.Now,
        Position = position,
    };

    private static Address AddressOf(CommandScope scope, CustomerId customer, CustomerAddress address) => new()
    {
        Id = new AddressId(scope.NewId()),
        Customer = customer,
        AddedAt = scope.Now,
        Position = 0,
        Street = address.Street,
        HouseNumber = address.HouseNumber,
        Postcode = address.Postcode,
        City = address.City,
        Country = address.Country,
        IsDefault = true,
        Version = 1,
    };

    private sealed record Loaded(int Count);
}
