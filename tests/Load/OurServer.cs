using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Load;

/// <summary>The shop over every transport, as a host would serve it.</summary>
internal static class OurServer
{
    private static readonly StockLevel _event = new("Shop 1", 41, 1, 40);

    public static Task RunAsync(int port)
    {
        var topic = new LoadTopic();
        return LoadServer.RunAsync(port, AddServices, Map);

        void AddServices(IServiceCollection services)
        {
            services.AddSingleton(new RequestExecutor(LoadSchema.Bind(topic)));
            services.AddGraphQLTransport();
        }

        void Map(WebApplication app)
        {
            app.MapPost("/publish", context =>
            {
                topic.Publish(_event);
                return Task.CompletedTask;
            });
            app.MapGraphQL();
        }
    }
}
