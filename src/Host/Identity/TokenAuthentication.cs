using System.Collections.Frozen;

using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Says who a bearer token is. The only way to be somebody, on every transport.</summary>
internal sealed class TokenAuthentication(IEnumerable<TrustedIssuer> issuers, ProvenTokens proven, ICustomerLogins logins, ILogger<TokenAuthentication> logger)
{
    private const string Scheme = "Bearer ";
    private const int LengthMax = 16 * 1024;

    private readonly FrozenDictionary<string, TrustedIssuer> _issuers = issuers.ToFrozenDictionary(issuer => issuer.Name, StringComparer.Ordinal);
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LengthMax, MapInboundClaims = false };

    /// <summary>Looks at the value of an <c>Authorization</c> header (RFC 6750, 2.1).</summary>
    public async ValueTask<Authentication> AuthenticateAsync(string authorization, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Authentication.Invalid;
        }

        var text = authorization[Scheme.Length..].Trim();
        if (proven.TryFind(text, out var known))
        {
            return await SignInAsync(known, cancellationToken);
        }

        if (Read(text) is not { } unproven || !_issuers.TryGetValue(unproven.Issuer, out var issuer))
        {
            return Authentication.Invalid;
        }

        TokenValidationParameters parameters;
        try
        {
            parameters = await issuer.ParametersAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            Log.IssuerUnavailable(logger, exception, issuer.Name);
            return Authentication.Unavailable;
        }

        var result = await _handler.ValidateTokenAsync(unproven.EncodedToken, parameters);
        if (result is not { IsValid: true, SecurityToken: JsonWebToken token } || issuer.CallerOf(token) is not { } caller)
        {
            return Authentication.Invalid;
        }

        var holds = new ProvenToken(caller, TokenClaims.Name(token), InUtc(token.IssuedAt), InUtc(token.ValidTo));
        proven.Keep(text, holds);
        return await SignInAsync(holds, cancellationToken);
    }

    // The account stays the same when customers are merged; whose it is does not.
    private async ValueTask<Authentication> SignInAsync(ProvenToken token, CancellationToken cancellationToken)
    {
        if (!logins.Counts(token.Login, token.IssuedAt))
        {
            return Authentication.Invalid;
        }

        var caller = token.Caller with { Account = token.Login, TokenIssuedAt = token.IssuedAt };
        if (caller.Kind is CallerKind.Customer)
        {
            var customer = await logins.SignInAsync(token.Login, cancellationToken);
            caller = caller with { CustomerId = customer, Id = $"customer:{customer.Value:N}" };
        }

        return Authentication.Of(caller, token.ExpiresAt);
    }

    private static DateTimeOffset InUtc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    // Nothing of it is believed yet; its issuer says with what it is to be checked.
    private JsonWebToken? Read(string text)
    {
        if (text.Length > LengthMax || !_handler.CanReadToken(text))
        {
            return null;
        }

        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
