using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>One OpenID Connect provider.</summary>
internal sealed class IssuerOptions
{
    /// <summary>Its address; the discovery document lies below it at <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The <c>iss</c> of its tokens, where that is not the authority to the letter.</summary>
    public string? Issuer { get; set; }

    /// <summary>The <c>aud</c> of access tokens for this server.</summary>
    public string Audience { get; set; } = "";

    /// <summary>As what its tokens may call. The provider of customers cannot make an associate.</summary>
    public IList<CallerKind> Kinds { get; } = [];

    /// <summary>How far ahead a token's <c>exp</c> may lie, 1 minute to 1 day.</summary>
    public TimeSpan LifetimeMax { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The <c>iss</c> of its tokens.</summary>
    public string Name => Issuer ?? Authority;

    /// <exception cref="InvalidOperationException">An option is missing or out of its range.</exception>
    public void Check(bool isDevelopment)
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp)))
        {
            throw new InvalidOperationException($"Identity:Issuers has the authority \"{Authority}\"; it is an https address.");
        }

        if (Audience.Length == 0 || Kinds.Count == 0 || Kinds.Any(kind => kind is CallerKind.Anonymous or CallerKind.Guest))
        {
            throw new InvalidOperationException($"The issuer {Authority} needs an Audience, and Kinds out of Customer, Associate, Service, Kiosk and Connector.");
        }

        if (LifetimeMax < TimeSpan.FromMinutes(1) || LifetimeMax > TimeSpan.FromDays(1))
        {
            throw new InvalidOperationException($"LifetimeMax of the issuer {Authority} is 1 minute to 1 day.");
        }
    }
}
