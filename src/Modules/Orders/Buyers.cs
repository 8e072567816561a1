using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders;

/// <summary>For whom something is bought.</summary>
internal static class Buyers
{
    /// <summary>The buyer; null when it is nobody who can be reached, or whom the caller may not buy for.</summary>
    public static async Task<Buyer?> FindAsync(GraphDbContext db, Caller caller, CustomerId? customer, string? card, string? email, CancellationToken cancellationToken)
    {
        var mail = email is null ? null : CustomerDirectory.EmailOf(email);
        if (caller.CustomerId is { } own)
        {
            return customer is null || customer == own ? new Buyer(own, null, mail) : null;
        }

        var isForOthers = caller.Has(Scope.OrdersWrite);
        if (customer is { } asked)
        {
            return isForOthers && await CustomerDirectory.ExistsAsync(db, asked, cancellationToken) ? new Buyer(asked, null, mail) : null;
        }

        // A card can be tried until one fits, so only who stands in a store may use one.
        var seen = isForOthers || caller.Kind is CallerKind.Kiosk ? card : null;
        var known = seen is null && mail is null ? null : await CustomerDirectory.FindAsync(db, seen, mail, cancellationToken);
        var guest = caller.Kind is CallerKind.Guest ? caller.GuestId : null;
        return known is not null ? new Buyer(known, guest, mail) : mail is not null ? new Buyer(null, guest, mail) : null;
    }
}
