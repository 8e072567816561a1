using System.Globalization;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Twenty customers; each signs in under their first name in small letters. Each fourth does not agree to personal offers.</summary>
internal static class DemoCustomers
{
    private static readonly string[] _names =
    [
        "Sanne Visser", "Daan de Jong", "Fatima El Amrani", "Johan Bakker", "Lotte Kuipers", "Ahmed Aydin", "Marieke Smit", "Pieter Wolters", "Yara Meijer", "Kees van Dijk",
        "Noor Hendriks", "Thijs Roos", "Emma Dekker", "Bram Vos", "Sofia Koster", "Mohammed Yilmaz", "Iris van Leeuwen", "Ruben Prins", "Julia Blom", "Sem Post",
    ];

    private static readonly Channel[] _channels = [Channel.App, Channel.Webshop, Channel.Kiosk, Channel.Store];

    public static int Count => _names.Length;

    public static IReadOnlyList<CustomerRecord> Of(IReadOnlyList<LocationRecord> locations)
    {
        var stores = locations.Where(location => location.Kind is LocationKind.Store).ToList();
        return [.. _names.Select((name, index) => Customer(index + 1, name, stores[index % stores.Count]))];
    }

    private static CustomerRecord Customer(int number, string name, LocationRecord store)
    {
        var given = name[..name.IndexOf(' ', StringComparison.Ordinal)];
        var account = given.ToLowerInvariant();
        return new CustomerRecord(DemoIds.Customer(number), given, name[(given.Length + 1)..])
        {
            Login = TokenClaims.Name(DevelopmentIssuer.IssuerName, account),
            Card = string.Create(CultureInfo.InvariantCulture, $"26200{number:d8}"),
            Email = $"{account}@example.org",
            Address = new CustomerAddress(name, "Dorpsstraat", string.Create(CultureInfo.InvariantCulture, $"{number}"), store.Address!.Postcode!, store.Address.City, "NL"),
            FavouriteStore = store.Id,
            Receipt = DemoChance.Of(account, "receipt", 3) == 0 ? ReceiptChoice.Print : ReceiptChoice.Email,
            Consents = number % 4 == 0 ? [] : [.. _channels.Select(channel => new CustomerConsent(ConsentTopic.PersonalOffers, channel))],
        };
    }
}
