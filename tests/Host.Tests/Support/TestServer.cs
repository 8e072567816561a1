using System.Net;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Transport;
using Omnichannel.Graph.Transport.Http;

namespace Omnichannel.Graph.Host.Tests.Support;

/// <summary>A real server on a free port of 127.0.0.1, for one test.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app, TestSchema schema)
    {
        _app = app;
        Schema = schema;
        Url = new Uri($"{app.Urls.Single()}/graphql");
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
    }

    public TestSchema Schema { get; }

    public Uri Url { get; }

    public Uri SocketUrl => new UriBuilder(Url) { Scheme = "ws" }.Uri;

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(
        Action<TransportOptions>? configure = null, TimeProvider? clock = null, string environment = "Production", IReadOnlyDictionary<string, string?>? identity = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var schema = new TestSchema();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(services => new RequestExecutor(schema.Build(services.GetRequiredService<UploadScalar>())));
        builder.Services.AddGraphQLTransport(configure);
        if (identity is not null)
        {
            builder.Configuration.AddInMemoryCollection(identity);
            builder.AddIdentity();
            builder.Services.AddSingleton<ICustomerLogins, TestLogins>();
        }

        var app = builder.Build();
        if (identity is not null)
        {
            app.UseIdentity();
        }

        app.MapGraphQL();
        await app.StartAsync(Cancellation);
        return new TestServer(app, schema);
    }

    /// <summary>Sends JSON by POST.</summary>
    public Task<HttpResponseMessage> PostAsync(string json, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "", new StringContent(json, Encoding.UTF8, "application/json"), accept, headers);

    /// <summary>Sends a query string by GET.</summary>
    public Task<HttpResponseMessage> GetAsync(string queryString, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, queryString, null, accept, headers);

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string queryString, HttpContent? content, string? accept, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, Url + queryString) { Content = content };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    public TService Service<TService>()
        where TService : class => _app.Services.GetRequiredService<TService>();

    /// <summary>Asks the server to stop, as SIGTERM does, without waiting for it.</summary>
    public void BeginStop() => _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <summary>Waits until the server has stopped.</summary>
    public Task StopAsync() => _app.StopAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
