using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Host.Tests.Identity;

/// <summary>An OpenID Connect provider with one RSA key, on a free port. Its tokens are put together by hand, so that they can be wrong in any way.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string KeyId = "key-1";

    private readonly WebApplication _app;
    private readonly RSA _key;

    private TestProvider(WebApplication app, RSA key)
    {
        _app = app;
        _key = key;
        Issuer = app.Urls.Single();
    }

    public string Issuer { get; }

    /// <summary>The public key as a secret for HMAC, as somebody would who confuses algorithms.</summary>
    public byte[] PublicKeyText => Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem());

    public static async Task<TestProvider> StartAsync()
    {
        var key = RSA.Create(2048);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", (RequestDelegate)(context =>
        {
            var address = $"{context.Request.Scheme}://{context.Request.Host}";
            return context.Response.WriteAsync($$"""{"issuer":"{{address}}","jwks_uri":"{{address}}/keys"}""", context.RequestAborted);
        }));
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var keys = $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{KeyId}}","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}"}]}""";
        app.MapGet("/keys", (RequestDelegate)(context => context.Response.WriteAsync(keys, context.RequestAborted)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestProvider(app, key);
    }

    /// <summary>The header of a good token.</summary>
    public static Dictionary<string, object?> Header() => new() { ["alg"] = "RS256", ["kid"] = KeyId, ["typ"] = "at+jwt" };

    /// <summary>The claims of a good token.</summary>
    public Dictionary<string, object?> Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = "shop",
        ["sub"] = "kim",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
    };

    /// <summary>A token that is signed with the provider's key, or as it is told.</summary>
    public string Token(Dictionary<string, object?> header, Dictionary<string, object?> claims, Func<byte[], byte[]>? sign = null)
    {
        var signed = $"{Part(header)}.{Part(claims)}";
        sign ??= bytes => _key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static string Part(Dictionary<string, object?> json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
