using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Validation;

namespace Omnichannel.Graph.Host;

/// <summary>Composes the modules' schemas into one, binds their code, and makes the executor of it.</summary>
internal static class GraphSchema
{
    public static RequestExecutor CreateExecutor(IServiceProvider services)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var configuration = services.GetRequiredService<IConfiguration>();
        var isOpen = configuration.GetValue("GraphQL:Introspection", environment.IsDevelopment());
        return new RequestExecutor(Bind(services), new RequestExecutorOptions
        {
            // Suggestions tell the schema's names as introspection does.
            Validation = ValidationOptions.Default with { Introspection = isOpen, Suggestions = isOpen, MaxErrors = 20 },
            ErrorFilter = services.GetRequiredService<ErrorDisplay>().Show,
            SharedServices = services,
            Clock = services.GetRequiredService<TimeProvider>(),
        });
    }

    private static ExecutableSchema Bind(IServiceProvider services) =>
        ModularSchema.Build([.. services.GetServices<ISchemaModule>()], services.GetRequiredService<IServiceProviderIsService>().IsService);
}
