using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Transport.Connections;
using Omnichannel.Graph.Transport.Explorer;
using Omnichannel.Graph.Transport.Http;
using Omnichannel.Graph.Transport.Sse;
using Omnichannel.Graph.Transport.TrustedDocuments;
using Omnichannel.Graph.Transport.WebSocket;

namespace Omnichannel.Graph.Transport;

/// <summary>Serves a GraphQL schema over HTTP, server-sent events and WebSockets.</summary>
public static class GraphQLTransport
{
    /// <summary>Adds the transports. The host adds the <see cref="Engine.Execution.RequestExecutor"/> that they execute with.</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, Action<TransportOptions>? configure = null)
    {
        var options = new TransportOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<UploadScalar>();
        services.AddSingleton<TrustedDocumentStore>(provider => new TrustedDocumentStore(provider.GetRequiredService<TransportOptions>()));
        services.AddSingleton<DocumentResolver>();
        services.AddSingleton<GatewaySignature>();
        services.AddSingleton<GraphQLPipeline>();
        services.AddSingleton<ConnectionRegistry>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ConnectionRegistry>());
        services.AddSingleton<CrossSiteRequests>();
        services.AddSingleton<ResponseSender>();
        services.AddSingleton<HttpBatch>();
        services.AddSingleton<MultipartUpload>();
        services.AddSingleton<HttpTransport>();
        services.AddSingleton<DistinctConnections>();
        services.AddSingleton<SingleConnections>();
        services.AddSingleton<SocketTransport>();
        services.AddSingleton<ExplorerFiles>();
        services.AddSingleton<SchemaDownload>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    /// <summary>Maps the transports to one address, with the schema's text and the explorer below it.</summary>
    /// <param name="path">An absolute path without a slash at its end.</param>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var group = endpoints.MapGroup(path);
        group.Map("", services.GetRequiredService<GraphQLEndpoint>().HandleAsync);
        if (services.GetRequiredService<TransportOptions>().SchemaDownload)
        {
            group.MapMethods("schema.graphql", [HttpMethods.Get], services.GetRequiredService<SchemaDownload>().SendAsync);
        }

        var explorer = services.GetRequiredService<ExplorerFiles>();
        if (explorer.IsInstalled)
        {
            group.MapMethods(
                "{**file}", [HttpMethods.Get], (RequestDelegate)(context => explorer.SendFileAsync(context, (string)context.GetRouteValue("file")!)));
        }

        return group;
    }
}
