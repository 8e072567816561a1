using System.Globalization;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary>The cards in the app: verified identities of the customer, as plastic cards are, so that each leads to the same member wherever it is read.</summary>
internal static class LoyaltyCards
{
    /// <summary>What tells them from plastic cards: ISO/IEC 7812's industry digit for shops, and the app's own.</summary>
    public const string Prefix = "2629";

    private const int BodyLength = 12;

    /// <summary>The cards in the app of some customers.</summary>
    public static Task<IReadOnlyDictionary<CustomerId, string>> FindAsync(GraphDbContext db, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken) =>
        CustomerDirectory.CardsAsync(db, customers, Prefix, cancellationToken);

    /// <summary>A number for an id: the prefix, twelve digits and a check digit.</summary>
    public static string NumberOf(Guid id)
    {
        var digits = (BitConverter.ToUInt64(id.ToByteArray(), 8) % 1_000_000_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(BodyLength, '0');
        var body = Prefix + digits;
        return body + CheckDigit(body);
    }

    // Luhn's: a digit that was typed wrong leads to nobody.
    private static int CheckDigit(string body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            var digit = body[^(index + 1)] - '0';
            var counted = index % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return (10 - (sum % 10)) % 10;
    }
}
