using System.Security.Cryptography;

using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Tests.Identity;

public sealed class BearerTokenTests
{
    private const string Refused = """{"errors":[{"message":"The token is not valid. Get a new one, or ask without one.","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    private static readonly LocationId _location = new(new Guid("0190f5fe-7c03-7000-8000-000000000001"));

    [Theory]
    [InlineData(null, "customer:")]
    [InlineData("associate", "associate:")]
    [InlineData("nobody", "customer:")]
    public async Task Caller_Should_BeKnown_When_TheProviderSignedTheToken(string? role, string expected)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var claims = host.Provider.Claims(host.Clock.GetUtcNow());
        claims["role"] = role ?? "";

        // act
        var (status, _, body) = await host.AskAsync("{ user }", $"Bearer {host.Provider.Token(TestProvider.Header(), claims)}");

        // assert
        Assert.Equal(200, status);
        Assert.StartsWith($$$"""{"data":{"user":"{{{expected}}}""", body);
    }

    [Fact]
    public async Task Caller_Should_BeKnown_When_TheServerSignedTheToken()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var guest = new GuestId(new Guid("0190f5fe-7c00-7a00-8000-0123456789ab"));
        var (token, expiresAt) = host.Server.Service<GuestIssuer>().Issue(guest);

        // act
        var answers = new List<string>();
        foreach (var bearer in new[] { token, host.Token(CallerKind.Connector), host.Token(CallerKind.Kiosk, location: _location) })
        {
            answers.Add((await host.AskAsync("{ user }", $"bearer {bearer}")).Body);
        }

        // assert
        Assert.Equal("""{"data":{"user":"guest:0190f5fe7c007a0080000123456789ab"}}""", answers[0]);
        Assert.StartsWith("""{"data":{"user":"connector:""", answers[1]);
        Assert.StartsWith("""{"data":{"user":"kiosk:""", answers[2]);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(90), expiresAt);
    }

    [Theory]
    [InlineData("no signature")]
    [InlineData("alg none")]
    [InlineData("alg NoNe")]
    [InlineData("public key as secret")]
    [InlineData("another key")]
    [InlineData("path as kid")]
    [InlineData("sql as kid")]
    [InlineData("no kid")]
    [InlineData("jku")]
    [InlineData("own jwk")]
    [InlineData("wrong iss")]
    [InlineData("no iss")]
    [InlineData("guests' iss")]
    [InlineData("wrong aud")]
    [InlineData("no aud")]
    [InlineData("id token")]
    [InlineData("wrong typ")]
    [InlineData("past exp")]
    [InlineData("no exp")]
    [InlineData("exp in ten years")]
    [InlineData("future nbf")]
    [InlineData("kind of another issuer")]
    [InlineData("no sub")]
    [InlineData("location that is none")]
    public async Task Token_Should_BeRefused_When_ItIsNotTheProvidersForThisServer(string attack)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var token = Forged(attack, host);

        // act
        var answer = await host.AskAsync("{ user }", $"Bearer {token}");

        // assert
        Assert.Equal((401, "Bearer error=\"invalid_token\"", Refused), answer);
    }

    [Theory]
    [InlineData(CallerKind.Customer)]
    [InlineData(CallerKind.Connector)]
    public async Task Token_Should_BeRefused_When_ItHeldAndItsTimeIsOver(CallerKind kind)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var bearer = $"Bearer {host.Token(kind, TimeSpan.FromSeconds(50))}";

        // act
        var statuses = new List<int>();
        foreach (var seconds in new[] { 0, 49, 32 })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
            statuses.Add((await host.AskAsync("{ user }", bearer)).Status);
        }

        // assert
        Assert.Equal([200, 200, 401], statuses);
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_OneThatHeldIsChanged()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var token = host.Token(CallerKind.Customer);
        var held = await host.AskAsync("{ user }", $"Bearer {token}");

        // act
        var answer = await host.AskAsync("{ user }", $"Bearer {token[..^4]}AAAA");

        // assert
        Assert.Equal((200, 401), (held.Status, answer.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer ....")]
    [InlineData("Basic a2ltOmtpbQ==")]
    public async Task Header_Should_BeRefused_When_ItIsNoBearerToken(string authorization)
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();

        // act
        var answer = await host.AskAsync("{ user }", authorization);

        // assert
        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_ItIsTooLong()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var claims = host.Provider.Claims(host.Clock.GetUtcNow());
        claims["note"] = new string('x', 16 * 1024);

        // act
        var answer = await host.AskAsync("{ user }", $"Bearer {host.Provider.Token(TestProvider.Header(), claims)}");

        // assert
        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task Caller_Should_BeNobody_When_ThereIsNoToken()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();

        // act
        var answer = await host.Server.PostAsync("""{"query":"{ user }"}""", "application/json").StatusAndBodyAsync();

        // assert
        Assert.Equal((200, """{"data":{"user":null}}"""), answer);
    }

    [Fact]
    public async Task Audience_Should_BeWhatTheHeadersSay_UnlessTheTokenIsForOneChannel()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        (string, string)[] headers = [("Accept-Language", "en-GB, nl;q=0.5"), ("Channel", "APP")];

        // act
        var customer = await host.AskAsync("{ audience }", $"Bearer {host.Token(CallerKind.Customer)}", headers);
        var kiosk = await host.AskAsync("{ audience }", $"Bearer {host.Token(CallerKind.Kiosk, location: _location)}", headers);
        var nobody = await host.Server.PostAsync("""{"query":"{ audience }"}""", "application/json", ("Channel", "no channel")).StatusAndBodyAsync();

        // assert
        Assert.Equal("""{"data":{"audience":"En;APP"}}""", customer.Body);
        Assert.Equal("""{"data":{"audience":"En;KIOSK"}}""", kiosk.Body);
        Assert.Equal("""{"data":{"audience":"Nl;WEBSHOP"}}""", nobody.Body);
    }

    private static string Forged(string attack, IdentityServer host)
    {
        var now = host.Clock.GetUtcNow();
        var header = TestProvider.Header();
        var claims = host.Provider.Claims(now);
        Func<byte[], byte[]>? sign = null;
        using var other = RSA.Create(2048);
        Func<byte[], byte[]> signOther = bytes => other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        switch (attack)
        {
            case "no signature": sign = _ => []; break;
            case "alg none": header["alg"] = "none"; sign = _ => []; break;
            case "alg NoNe": header["alg"] = "NoNe"; sign = _ => []; break;
            case "public key as secret": header["alg"] = "HS256"; sign = bytes => HMACSHA256.HashData(host.Provider.PublicKeyText, bytes); break;
            case "another key": sign = signOther; break;
            case "path as kid": header["kid"] = "../../dev/null"; sign = signOther; break;
            case "sql as kid": header["kid"] = "' OR 1=1 --"; break;
            case "no kid": header.Remove("kid"); break;
            case "jku": header["jku"] = "http://127.0.0.1:1/keys"; header["kid"] = "theirs"; sign = signOther; break;
            case "own jwk": header["jwk"] = new { kty = "RSA", n = "AQAB", e = "AQAB" }; sign = signOther; break;
            case "wrong iss": claims["iss"] = "https://evil.example"; break;
            case "no iss": claims.Remove("iss"); break;
            case "guests' iss": claims["iss"] = "urn:omnichannel-graph:guests"; break;
            case "wrong aud": claims["aud"] = "another-shop"; break;
            case "no aud": claims.Remove("aud"); break;
            case "id token": claims["aud"] = "client-1"; claims["nonce"] = "n"; header["typ"] = "JWT"; break;
            case "wrong typ": header["typ"] = "logout+jwt"; break;
            case "past exp": claims["exp"] = now.AddSeconds(-31).ToUnixTimeSeconds(); break;
            case "no exp": claims.Remove("exp"); break;
            case "exp in ten years": claims["exp"] = now.AddYears(10).ToUnixTimeSeconds(); break;
            case "future nbf": claims["nbf"] = now.AddSeconds(31).ToUnixTimeSeconds(); break;
            case "kind of another issuer": claims["role"] = "connector"; break;
            case "no sub": claims.Remove("sub"); break;
            case "location that is none": claims["role"] = "associate"; claims["location"] = "everywhere"; break;
            default: throw new ArgumentOutOfRangeException(nameof(attack), attack, null);
        }

        return host.Provider.Token(header, claims, sign);
    }
}
