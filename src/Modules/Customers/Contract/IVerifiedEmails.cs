using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What a module does with its own rows when an address for mail turns out to be a customer's: what was left under it becomes theirs.</summary>
/// <remarks>Called in the transaction of the command, and again from the start when that lost a race.</remarks>
public interface IVerifiedEmails
{
    /// <summary>An address is known to be a customer's from now on.</summary>
    /// <param name="email">In its one form.</param>
    Task VerifiedAsync(CommandScope scope, CustomerId customer, string email);
}
