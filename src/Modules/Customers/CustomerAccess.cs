using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Who may see and change whom. Whoever may not learns no more than of a customer who does not exist.</summary>
internal static class CustomerAccess
{
    public static bool MayRead(Caller caller, CustomerId id) => caller.CustomerId == id || caller.Has(Scope.CustomersRead);

    public static bool MayChange(Caller caller, CustomerId id) => caller.CustomerId == id || caller.Has(Scope.CustomersWrite);

    /// <summary>The customer to change, locked; null when there is none, or the caller may not.</summary>
    /// <param name="asked">Who; null for the caller.</param>
    public static async Task<Customer?> ForChangeAsync(this CommandScope scope, Caller caller, CustomerId? asked) =>
        (asked ?? caller.CustomerId) is { } id && MayChange(caller, id)
            ? await scope.Db.Customers.Where(customer => customer.Id == id && customer.MergedInto == null).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken)
            : null;

    /// <summary>Writes down that something of a customer has changed.</summary>
    public static void Changed(this CommandScope scope, Customer customer)
    {
        customer.Version++;
        scope.Publish(new Change("customer", customer.Id.Value.ToString("N"), customer.Version, "{}"));
    }
}
