using System.Security.Cryptography;
using System.Text;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Tests.Support;

/// <summary>A customer for every account, without a database.</summary>
internal sealed class TestLogins : ICustomerLogins
{
    /// <summary>Whether tokens were withdrawn.</summary>
    public bool IsWithdrawn { get; set; }

    public bool Counts(string account, DateTimeOffset issuedAt) => !IsWithdrawn;

    public bool MayGoOn(Caller caller) => !IsWithdrawn || caller.Account is null;

    public ValueTask<CustomerId> SignInAsync(string login, CancellationToken cancellationToken) =>
        new(new CustomerId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(login)).AsSpan(0, 16))));
}
