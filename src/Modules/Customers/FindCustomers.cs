using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Finds customers for staff.</summary>
internal static class FindCustomers
{
    private static readonly Keyset<Customer> _byName = Keyset.By((Customer customer) => customer.SortName).ThenBy(customer => customer.Id);

    /// <summary><c>customerByIdentity</c>: a verified identity has one owner at most.</summary>
    public static async Task<CustomerId?> ByIdentityAsync(IdentityKind kind, string value, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (IdentityText.Of(kind, value) is not { } text)
        {
            return null;
        }

        var claim = CustomerIdentity.ClaimOf(kind, text);
        await using var db = database.Read();
        return await db.Identities.Where(identity => identity.Claim == claim).Select(identity => (CustomerId?)identity.Customer).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary><c>customers</c>.</summary>
    public static async Task<Connection<Customer>> PageAsync(
        string text, PageArguments pageArguments, FieldSelection selection, GraphDatabase database, CancellationToken cancellationToken)
    {
        var wanted = text.Trim().ToLowerInvariant();
        if (wanted.Length is < 2 or > 100)
        {
            throw InputRefusal.Of("\"text\" has 2 to 100 characters.");
        }

        // A number is kept as it is dialled from abroad.
        var card = wanted.ToUpperInvariant();
        var number = IdentityText.Of(IdentityKind.Phone, wanted) ?? wanted;
        await using var db = database.Read();
        var identities = db.Identities;
        return await db.Customers
            .Where(customer => customer.MergedInto == null)
            .Where(customer => customer.SearchName.Contains(wanted)
                || identities.Any(identity => identity.Customer == customer.Id && identity.Kind != IdentityKind.Login
                    && (identity.Value.StartsWith(wanted) || identity.Value.StartsWith(card) || identity.Value == number)))
            .ToConnectionAsync(_byName, pageArguments, selection, cancellationToken);
    }
}
