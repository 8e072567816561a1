using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Host.Identity;

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

    private static ExecutableSchema Bind(IServiceProvider services)
    {
        var modules = services.GetServices<ISchemaModule>().ToList();
        var isService = services.GetRequiredService<IServiceProviderIsService>();
        return Subgraph.Modules(services.GetRequiredService<IConfiguration>()) is { } names
            ? ModularSchema.BuildSubgraph(Pick(modules, names), isService.IsService, RequestValues.Bind)
            : ModularSchema.Build(modules, isService.IsService, RequestValues.Bind);
    }

    private static List<ISchemaModule> Pick(List<ISchemaModule> modules, string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name =>
            modules.Find(module => module.Name == name)
                ?? throw new InvalidOperationException($"There is no module \"{name}\"; --modules takes {string.Join(", ", modules.Select(module => module.Name))}."))];
}
