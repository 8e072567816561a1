using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Transport.Explorer;
using Omnichannel.Graph.Transport.Http;
using Omnichannel.Graph.Transport.Sse;
using Omnichannel.Graph.Transport.WebSocket;

namespace Omnichannel.Graph.Transport;

/// <summary>One address, every transport: which of them a request is for.</summary>
internal sealed class GraphQLEndpoint(
    HttpTransport http, SocketTransport sockets, SingleConnections single, ExplorerFiles explorer, ResponseSender sender)
{
    private const string Query = "QUERY";

    private string Allow => single.IsEnabled ? "GET, POST, QUERY, PUT, DELETE" : "GET, POST, QUERY";

    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        return HttpMethods.IsPost(method) ? http.PostAsync(context)
            : SocketTransport.IsHandshake(context.Request) ? sockets.HandleAsync(context)
            : HttpMethods.IsGet(method) ? explorer.IsFor(context.Request) ? explorer.SendPageAsync(context) : http.GetAsync(context)
            : HandleOtherAsync(context, method);
    }

    private Task HandleOtherAsync(HttpContext context, string method)
    {
        if (method == Query)
        {
            return http.QueryAsync(context);
        }

        if (single.IsEnabled && HttpMethods.IsPut(method))
        {
            return single.ReserveAsync(context);
        }

        if (single.IsEnabled && HttpMethods.IsDelete(method) && SingleConnections.TokenOf(context.Request) is { } token)
        {
            return single.StopAsync(context, token);
        }

        if (HttpMethods.IsOptions(method))
        {
            context.Response.StatusCode = 204;
            context.Response.Headers.Allow = Allow;
            return Task.CompletedTask;
        }

        return sender.SendAsync(context, Refusals.MethodNotAllowed(Allow));
    }
}
