using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Tokens that this server signs itself.</summary>
internal abstract class OwnIssuer : TrustedIssuer
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _parameters;
    private readonly string _type;
    private readonly TimeProvider _clock;

    protected OwnIssuer(string name, string type, ECDsaSecurityKey key, TimeSpan lifetimeMax, TimeProvider clock)
        : base(name, lifetimeMax, clock)
    {
        _credentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
        _parameters = Parameters([SecurityAlgorithms.EcdsaSha256], [type]);
        _parameters.IssuerSigningKey = key;
        _type = type;
        _clock = clock;
    }

    /// <summary>This server.</summary>
    public override string Audience => "omnichannel-graph";

    public override ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken) => new(_parameters);

    /// <summary>A token, and when it ends.</summary>
    protected (string Token, DateTimeOffset ExpiresAt) Issue(IDictionary<string, object> claims, TimeSpan lifetime)
    {
        var now = _clock.GetUtcNow();
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            TokenType = _type,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = _credentials,
        });
        return (token, now + lifetime);
    }
}
