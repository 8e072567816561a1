using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What a module does with its own rows when two customers become one, are split again, or a guest turns out to be a customer.</summary>
/// <remarks>
/// Called in the transaction of the command, with the customers' rows locked. May be called again from the start when the transaction lost a race.
/// </remarks>
public interface ICustomerMerge
{
    /// <summary>A guest is a customer from now on.</summary>
    Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel);

    /// <summary>Everything of one customer becomes another's.</summary>
    /// <param name="merge">What to remember the moved rows under.</param>
    Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed);

    /// <summary>What a merge moved goes back.</summary>
    Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored);
}
