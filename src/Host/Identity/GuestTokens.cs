using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Guests' tokens for whoever hands them out and takes them in.</summary>
internal sealed class GuestTokens(GuestIssuer issuer, TokenAuthentication tokens) : IGuestTokens
{
    public GuestToken Issue(GuestId guest)
    {
        var (token, expiresAt) = issuer.Issue(guest);
        return new GuestToken(token, expiresAt);
    }

    public async ValueTask<GuestId?> ReadAsync(string token, CancellationToken cancellationToken) =>
        (await tokens.AuthenticateAsync($"Bearer {token}", cancellationToken)).Caller is { Kind: CallerKind.Guest } guest ? guest.GuestId : null;
}
