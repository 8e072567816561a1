using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Host.Operations;

/// <summary>
/// What only those who run the process may see, on a port of its own that is never published: <c>/metrics</c> for Prometheus, <c>/health/live</c> and
/// <c>/health/ready</c>. Nothing else is served there, and none of it elsewhere.
/// </summary>
internal static class OperationsPort
{
    private static readonly TimeSpan DatabaseTimeout = TimeSpan.FromSeconds(1);

    /// <summary><c>Operations:Port</c>; null when there is none.</summary>
    public static int? Of(IConfiguration configuration) => configuration.GetValue<int?>("Operations:Port");

    /// <summary>Maps the port before everything else, so that callers there need no token and find nothing of the shop.</summary>
    public static void MapOperations(this WebApplication server)
    {
        if (Of(server.Configuration) is not { } port)
        {
            return;
        }

        foreach (var url in server.Urls.Count > 0 ? [] : PublicUrls.Of(server.Configuration))
        {
            server.Urls.Add(url);
        }

        server.Urls.Add($"http://*:{port}");
        server.MapWhen(context => context.Connection.LocalPort == port, branch =>
        {
            branch.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
            branch.Run(context => AnswerAsync(context, server.Services));
        });
    }

    private static async Task AnswerAsync(HttpContext context, IServiceProvider services)
    {
        var (status, text) = context.Request.Path.Value switch
        {
            "/health/live" => (StatusCodes.Status200OK, "live"),
            "/health/ready" => await ReadinessAsync(services, context.RequestAborted),
            _ => (StatusCodes.Status404NotFound, "There are /metrics, /health/live and /health/ready."),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static async Task<(int Status, string Text)> ReadinessAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
        {
            return (StatusCodes.Status503ServiceUnavailable, "stopping");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(DatabaseTimeout);
        return await services.GetRequiredService<GraphDatabase>().AnswersAsync(timeout.Token)
            ? (StatusCodes.Status200OK, "ready")
            : (StatusCodes.Status503ServiceUnavailable, "the database does not answer");
    }
}
