using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>An OpenID Connect provider. Its keys come from its discovery document, and again when a token names one that is not known.</summary>
internal sealed class OpenIdIssuer : TrustedIssuer
{
    // What is asymmetric: with HS256 the public key would be the secret.
    private static readonly string[] _algorithms = ["ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    // RFC 9068, and the providers from before it. An ID token's audience is the client, so it is refused by that.
    private static readonly string[] _types = ["at+jwt", "application/at+jwt", "JWT"];

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;
    private readonly IssuerOptions _options;
    private readonly TokenValidationParameters _parameters;

    public OpenIdIssuer(IssuerOptions options, TimeProvider clock)
        : base(options.Name, options.LifetimeMax, clock)
    {
        _options = options;
        _configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{options.Authority.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = options.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase) });
        _parameters = Parameters(_algorithms, _types);
        _parameters.ConfigurationManager = _configuration;
    }

    public override string Audience => _options.Audience;

    public override async ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken)
    {
        await _configuration.GetConfigurationAsync(cancellationToken);
        return _parameters;
    }

    public override Caller? CallerOf(JsonWebToken token) => TokenClaims.CallerOf(token, [.. _options.Kinds]);
}
