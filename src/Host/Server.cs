using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Changes.Redis;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Host.Clients;
using Omnichannel.Graph.Host.Demo;
using Omnichannel.Graph.Host.Identity;
using Omnichannel.Graph.Host.Operations;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host;

/// <summary>One process of the product: all modules behind one address.</summary>
internal static class Server
{
    /// <summary>Builds the server, whose services commands use, without anything to serve yet.</summary>
    public static WebApplication Build(string[] args)
    {
        // The configuration lies beside the program, wherever that is started.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddTelemetry();
        builder.AddIdentity();
        builder.Services.AddDatabase(builder.Configuration);
        if (builder.Configuration["Redis:Configuration"] is { Length: > 0 } redis)
        {
            builder.Services.AddRedis(redis);
        }

        builder.Services.AddChanges();
        builder.AddPayments();
        builder.Services.AddModules(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DemoData>();
        builder.Services.AddSingleton<DemoScale>();
        builder.Services.AddSingleton<ErrorDisplay>();
        builder.Services.AddSingleton<RequestExecutor>(GraphSchema.CreateExecutor);
        builder.AddClients();
        builder.Services.AddGraphQLTransport(options =>
        {
            builder.Configuration.GetSection("GraphQL").Bind(options);
            options.UseClientDocuments(builder);
            options.UseGateway(builder);
        });

        return builder.Build();
    }

    /// <summary>Maps what is served; a schema or binding that does not fit stops the start here.</summary>
    public static void Map(WebApplication server)
    {
        server.MapOperations();
        server.UseIdentity();
        var database = server.Services.GetRequiredService<DatabaseWatch>();
        server.Services.GetRequiredService<TransportOptions>().IsAvailable = () => !database.IsSilent;
        server.MapHealth();
        server.MapPaymentNotices();
        if (server.Environment.IsDevelopment())
        {
            server.MapDemoImages();
        }

        server.MapClients();
        server.MapGraphQL();
    }
}
