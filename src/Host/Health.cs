using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Omnichannel.Graph.Host;

/// <summary>Tells load balancers whether to send requests here.</summary>
internal static class Health
{
    /// <summary>Maps <c>/health</c>: 200 while the process serves, 503 once it has been asked to stop.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var lifetime = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>();
        endpoints.MapGet("/health", (RequestDelegate)(context => AnswerAsync(context, lifetime.ApplicationStopping.IsCancellationRequested)));
    }

    private static Task AnswerAsync(HttpContext context, bool isStopping)
    {
        context.Response.StatusCode = isStopping ? 503 : 200;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(isStopping ? """{"status":"stopping"}""" : """{"status":"ok"}""", context.RequestAborted);
    }
}
