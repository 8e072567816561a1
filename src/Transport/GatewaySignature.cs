using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Graph.Transport;

/// <summary>
/// Tells a gateway's requests from all others: the extension <c>hmac-signature</c> is the HMAC-SHA-256, in base 64, of document and variables. It is a part of the
/// request itself, so that it holds on every transport.
/// </summary>
/// <seealso href="https://the-guild.dev/graphql/hive/docs/gateway/other-features/security/hmac-signature"/>
internal sealed class GatewaySignature(TransportOptions options)
{
    private const string Extension = "hmac-signature";

    private readonly byte[]? _secret = options.GatewaySecret is { } secret ? Encoding.UTF8.GetBytes(secret) : null;

    /// <summary>Whether a request may be answered. Compared in a time that does not tell how much of the signature was right.</summary>
    public bool Holds(RequestParameters parameters, JsonElement variables)
    {
        if (_secret is null)
        {
            return true;
        }

        if (!parameters.HasQuery
            || parameters.Extensions.ValueKind is not JsonValueKind.Object
            || !parameters.Extensions.TryGetProperty(Extension, out var extension)
            || extension.ValueKind is not JsonValueKind.String
            || !extension.TryGetBytesFromBase64(out var given))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(_secret, SignedRequest.Of(parameters.Query.Span, variables)));
    }
}
