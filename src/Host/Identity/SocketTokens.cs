using System.Text.Json;

using Omnichannel.Graph.Transport.WebSocket;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>
/// Says who is connected. Browsers cannot set headers on a socket, so <c>connection_init</c> may carry <c>{"authorization": "Bearer ...", "channel": "APP", "language": "nl"}</c>,
/// which counts more than the handshake's headers.
/// </summary>
internal sealed class SocketTokens(TokenAuthentication tokens)
{
    public async ValueTask<ConnectionDecision> DecideAsync(ConnectionInit init, CancellationToken cancellationToken)
    {
        var authentication = await AuthenticateAsync(init, cancellationToken);
        if (authentication.Caller is not { } caller)
        {
            return ConnectionDecision.Refuse;
        }

        var headers = init.Handshake.Request.Headers;
        var audience = RequestAudience.Of(caller, Text(init.Payload, "channel") ?? headers["Channel"], Text(init.Payload, "language") ?? headers.AcceptLanguage);
        return ConnectionDecision.Accept(caller.ToPrincipal(), authentication.ExpiresAt, audience.ToString());
    }

    private ValueTask<Authentication> AuthenticateAsync(ConnectionInit init, CancellationToken cancellationToken)
    {
        if (init.Payload is { ValueKind: JsonValueKind.Object } payload
            && (payload.TryGetProperty("authorization", out var authorization) || payload.TryGetProperty("Authorization", out authorization))
            && authorization.ValueKind is not JsonValueKind.Null)
        {
            return authorization.ValueKind is JsonValueKind.String
                ? tokens.AuthenticateAsync(authorization.GetString()!, cancellationToken)
                : new ValueTask<Authentication>(Authentication.Invalid);
        }

        return new ValueTask<Authentication>(init.Handshake.Features.Get<Authentication>() ?? Authentication.None);
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.ValueKind is JsonValueKind.Object && payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
