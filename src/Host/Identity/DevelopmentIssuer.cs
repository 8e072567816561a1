using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Tokens for whoever asks, for trying things out. Exists in development only.</summary>
internal sealed class DevelopmentIssuer(ECDsaSecurityKey key, TimeProvider clock)
    : OwnIssuer(IssuerName, "at+jwt", key, Lifetime, clock)
{
    /// <summary>What its tokens say who issued them.</summary>
    public const string IssuerName = "urn:omnichannel-graph:development";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private static readonly CallerKind[] _kinds = [CallerKind.Customer, CallerKind.Associate, CallerKind.Service, CallerKind.Kiosk, CallerKind.Connector];

    /// <summary>A token with the claims of an OpenID Connect provider, and when it ends.</summary>
    /// <param name="lifetime">Up to 12 hours.</param>
    public (string Token, DateTimeOffset ExpiresAt) Issue(string subject, CallerKind kind, string scopes, LocationId? location, TimeSpan? lifetime = null)
    {
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = subject,
            [TokenClaims.Role] = kind.ToString().ToLowerInvariant(),
            [TokenClaims.Scope] = scopes,
        };
        if (location is { } place)
        {
            claims[TokenClaims.Location] = place.ToString();
        }

        return Issue(claims, lifetime ?? Lifetime);
    }

    public override Caller? CallerOf(JsonWebToken token) => TokenClaims.CallerOf(token, _kinds);
}
