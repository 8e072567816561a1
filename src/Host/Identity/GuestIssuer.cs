using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Tokens of guests. A token is all that a guest has: whoever holds it is that guest.</summary>
internal sealed class GuestIssuer(ECDsaSecurityKey key, IdentityOptions options, TimeProvider clock)
    : OwnIssuer("urn:omnichannel-graph:guests", "guest+jwt", key, options.GuestTokenLifetime, clock)
{
    /// <summary>A token for a guest, and when it ends.</summary>
    public (string Token, DateTimeOffset ExpiresAt) Issue(GuestId guest) =>
        Issue(new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = guest.Value.ToString("N") }, options.GuestTokenLifetime);

    public override Caller? CallerOf(JsonWebToken token) => Guid.TryParseExact(token.Subject, "N", out var guest)
        ? new Caller { Kind = CallerKind.Guest, Id = $"guest:{guest:N}", GuestId = new GuestId(guest) }
        : null;
}
