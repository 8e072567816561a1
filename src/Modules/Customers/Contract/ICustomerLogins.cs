using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Who signs in.</summary>
public interface ICustomerLogins
{
    /// <summary>The customer of an account, who is made at its first use.</summary>
    /// <param name="login">The account's name, the same every time and unique over all providers; 1 to 254 characters.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<CustomerId> SignInAsync(string login, CancellationToken cancellationToken);

    /// <summary>Whether a token of an account still counts, if it has not ended: its account's tokens may have been withdrawn.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="issuedAt">When the token was issued, in whole seconds.</param>
    bool Counts(string account, DateTimeOffset issuedAt);

    /// <summary>Whether what was opened for a caller may go on: their token still counts, and their account is the same customer's.</summary>
    bool MayGoOn(Caller caller);
}
