using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Who signs in.</summary>
public interface ICustomerLogins
{
    /// <summary>The customer of an account, who is made at its first use.</summary>
    /// <param name="login">The account's name, the same every time and unique over all providers; 1 to 254 characters.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<CustomerId> SignInAsync(string login, CancellationToken cancellationToken);
}
