using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Tests.Journeys;
using Omnichannel.Graph.Modules.Tests.Samples;

namespace Omnichannel.Graph.Host.Tests.Operations;

/// <summary>The whole program on a database of its own with the demonstration catalogue. What happens from then on happens over HTTP.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _http = new();

    private RunningShop(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        Url = new Uri(app.Urls.First());
    }

    public Uri Url { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="options">Settings beside those of every test.</param>
    public static async Task<RunningShop> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("graph-shop-").FullName;
        var app = Server.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "None", .. ShopDatabase.Options(folder), .. options]);
        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancellation);
        await SampleCatalog.LoadAsync(app.Services.GetRequiredService<CatalogImport>(), Cancellation);
        Server.Map(app);
        await app.StartAsync(Cancellation);
        return new RunningShop(app, folder);
    }

    /// <summary>A token of the development issuer.</summary>
    public async Task<string> TokenAsync(string kind, string subject, string? location = null)
    {
        var form = new Dictionary<string, string> { ["kind"] = kind, ["subject"] = subject };
        if (location is not null)
        {
            form["location"] = location;
        }

        using var response = await _http.PostAsync(new Uri(Url, "/dev/token"), new FormUrlEncodedContent(form), Cancellation);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation)).GetProperty("access_token").GetString()!;
    }

    /// <summary>A guest's token, as any client gets one.</summary>
    public async Task<string> GuestTokenAsync(string channel) =>
        (await AskAsync(null, channel, "mutation { createGuestToken { token } }")).GetProperty("createGuestToken").GetProperty("token").GetString()!;

    /// <summary>The response's <c>data</c>; a response with errors fails the test with its text.</summary>
    public async Task<JsonElement> AskAsync(string? token, string channel, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Channel", channel);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await _http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        var body = JsonElement.Parse(text);
        Assert.False(body.TryGetProperty("errors", out _), text);
        return body.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
