using System.Text.Json;

using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Host.Tests.Support;

namespace Omnichannel.Graph.Host.Tests.Identity;

public sealed class IdentityOptionsTests
{
    [Theory]
    [InlineData("Identity:DevelopmentIssuer", "true", "Identity:DevelopmentIssuer gives tokens to anybody; it is refused outside Development.")]
    [InlineData("Identity:SigningKey", null, "Set Identity:SigningKey to a P-256 private key in PEM")]
    [InlineData("Identity:GuestTokenLifetime", "00:59:59", "Identity:GuestTokenLifetime is 1 hour to 400 days.")]
    [InlineData("Identity:GuestTokenLifetime", "401.00:00:00", "Identity:GuestTokenLifetime is 1 hour to 400 days.")]
    [InlineData("Identity:Issuers:0:Authority", "http://login.example", "it is an https address.")]
    [InlineData("Identity:Issuers:0:Authority", "login", "it is an https address.")]
    [InlineData("Identity:Issuers:0:Audience", "", "needs an Audience")]
    [InlineData("Identity:Issuers:0:Kinds:0", "Guest", "needs an Audience, and Kinds")]
    [InlineData("Identity:Issuers:0:LifetimeMax", "1.00:00:01", "is 1 minute to 1 day.")]
    public async Task Start_Should_BeRefused_When_TheConfigurationIsNotSafe(string name, string? value, string message)
    {
        // arrange
        var configuration = new Dictionary<string, string?>
        {
            ["Identity:SigningKey"] = "-",
            ["Identity:Issuers:0:Authority"] = "https://login.example",
            ["Identity:Issuers:0:Audience"] = "shop",
            ["Identity:Issuers:0:Kinds:0"] = "Customer",
            [name] = value,
        };

        // act
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => TestServer.StartAsync(identity: configuration));

        // assert
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----")]
    public void Key_Should_BeRefused_WithoutBeingShown_When_ItIsNone(string pem)
    {
        // act
        var refusal = Assert.Throws<InvalidOperationException>(() => SigningKey.Of(pem));

        // assert
        Assert.Equal("Identity:SigningKey is not a P-256 private key in PEM.", refusal.Message);
        Assert.Null(refusal.InnerException);
    }

    [Fact]
    public void Key_Should_BeKept_When_ItWasMade()
    {
        // arrange
        var folder = Directory.CreateTempSubdirectory("graph-keys-").FullName;
        var file = Path.Combine(folder, "keys", "guests.pem");

        // act
        var (first, second) = (SigningKey.Kept(file), SigningKey.Kept(file));

        // assert
        Assert.Equal(first.KeyId, second.KeyId);
        Assert.Equal(["guests.pem"], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task DevelopmentToken_Should_BeGivenToWhoeverAsks_InDevelopment()
    {
        // arrange
        await using var host = await IdentityServer.StartAsync();
        var address = new Uri(host.Server.Url, "/dev/token");
        var cancellation = TestContext.Current.CancellationToken;

        // act
        using var response = await host.Server.Http.PostAsync(address, new FormUrlEncodedContent([new("kind", "associate"), new("subject", "kim")]), cancellation);
        using var kioskWithoutPlace = await host.Server.Http.PostAsync(address, new FormUrlEncodedContent([new("kind", "kiosk")]), cancellation);
        using var guest = await host.Server.Http.PostAsync(address, new FormUrlEncodedContent([new("kind", "guest")]), cancellation);

        // assert
        var token = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellation)).GetProperty("access_token").GetString();
        Assert.StartsWith("""{"data":{"user":"associate:""", (await host.AskAsync("{ user }", $"Bearer {token}")).Body);
        Assert.Equal([400, 400], [(int)kioskWithoutPlace.StatusCode, (int)guest.StatusCode]);
    }
}
