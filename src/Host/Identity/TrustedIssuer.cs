using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Somebody whose tokens are believed, and what they must look like (RFC 8725).</summary>
internal abstract class TrustedIssuer(string name, TimeSpan lifetimeMax, TimeProvider clock)
{
    // How far clocks of servers may be apart.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>The <c>iss</c> of its tokens.</summary>
    public string Name => name;

    /// <summary>The <c>aud</c> of its tokens.</summary>
    public abstract string Audience { get; }

    /// <summary>What a token of it must hold.</summary>
    /// <exception cref="InvalidOperationException">Its keys cannot be had at the moment.</exception>
    public abstract ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken);

    /// <summary>Who a token that holds is; null when it says nothing that we know.</summary>
    public abstract Caller? CallerOf(JsonWebToken token);

    /// <summary>Nothing is taken from the token's header but the type, the algorithm and the key's name, which is compared and never looked up anywhere.</summary>
    protected TokenValidationParameters Parameters(IEnumerable<string> algorithms, IEnumerable<string> types) => new()
    {
        ValidIssuer = Name,
        ValidAudience = Audience,
        ValidAlgorithms = algorithms,
        ValidTypes = types,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew < end && end - now <= lifetimeMax + Skew && (notBefore is not { } begin || begin <= now + Skew);
    }
}
