namespace Omnichannel.Graph.Host.Identity;

/// <summary>Whose tokens are believed. The section <c>Identity</c> of the configuration.</summary>
internal sealed class IdentityOptions
{
    /// <summary>OpenID Connect providers.</summary>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>The private key that guest tokens are signed with: P-256, PKCS #8, PEM. Needed outside development; there one is made and kept.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Where keys that were made are kept; null for a folder beside the database. In development only.</summary>
    public string? KeyFolder { get; set; }

    /// <summary>Whether <c>/dev/token</c> gives a token to whoever asks. Null means in development; true stops the start anywhere else.</summary>
    public bool? DevelopmentIssuer { get; set; }

    /// <summary>How long a guest token is good: 1 hour to 400 days.</summary>
    public TimeSpan GuestTokenLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Says what cannot be started with.</summary>
    /// <exception cref="InvalidOperationException">An option is missing or out of its range.</exception>
    public void Check(bool isDevelopment)
    {
        Require(isDevelopment || DevelopmentIssuer is not true, "Identity:DevelopmentIssuer gives tokens to anybody; it is refused outside Development.");
        Require(isDevelopment || SigningKey is not null, "Set Identity:SigningKey to a P-256 private key in PEM: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256");
        Require(GuestTokenLifetime >= TimeSpan.FromHours(1) && GuestTokenLifetime <= TimeSpan.FromDays(400), "Identity:GuestTokenLifetime is 1 hour to 400 days.");
        foreach (var issuer in Issuers)
        {
            issuer.Check(isDevelopment);
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }
}
