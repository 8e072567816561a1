using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Host.Tests.Support;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Host.Tests.Identity;

/// <summary>A server that looks at tokens, in development, and a provider that it believes.</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    private readonly string _folder;

    private IdentityServer(TestServer server, TestProvider provider, ManualClock clock, string folder)
    {
        Server = server;
        Provider = provider;
        Clock = clock;
        _folder = folder;
    }

    public TestServer Server { get; }

    public TestProvider Provider { get; }

    /// <summary>Stands at 1 January 2030.</summary>
    public ManualClock Clock { get; }

    public static async Task<IdentityServer> StartAsync()
    {
        var provider = await TestProvider.StartAsync();
        var folder = Directory.CreateTempSubdirectory("graph-keys-").FullName;
        var clock = new ManualClock();
        var server = await TestServer.StartAsync(clock: clock, environment: "Development", identity: new Dictionary<string, string?>
        {
            ["Identity:KeyFolder"] = folder,
            ["Identity:Issuers:0:Authority"] = provider.Issuer,
            ["Identity:Issuers:0:Audience"] = "shop",
            ["Identity:Issuers:0:Kinds:0"] = "Customer",
            ["Identity:Issuers:0:Kinds:1"] = "Associate",
        });
        return new IdentityServer(server, provider, clock, folder);
    }

    /// <summary>A token of the development issuer.</summary>
    public string Token(CallerKind kind, TimeSpan? lifetime = null, LocationId? location = null) =>
        Server.Service<DevelopmentIssuer>().Issue("kim", kind, "stock:write", location, lifetime).Token;

    /// <summary>Status, <c>WWW-Authenticate</c> and body of a query with an <c>Authorization</c> header.</summary>
    public async Task<(int Status, string Challenge, string Body)> AskAsync(string query, string authorization, params (string Name, string Value)[] headers)
    {
        using var response = await Server.PostAsync($$"""{"query":"{{query}}"}""", "application/json", [.. headers, ("Authorization", authorization)]);
        return ((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
