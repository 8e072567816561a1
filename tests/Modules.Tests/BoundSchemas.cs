using System.Collections.Concurrent;

using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests;

/// <summary>The modules' schemas with their code, which hold nothing of a test: to bind one takes longer than most tests do.</summary>
internal static class BoundSchemas
{
    private static readonly ConcurrentDictionary<string, Lazy<ExecutableSchema>> _schemas = new();

    /// <param name="services">Whose modules.</param>
    /// <param name="subgraph">Only these modules, as a gateway sees them; all of them for clients without any.</param>
    public static ExecutableSchema Of(IServiceProvider services, params string[] subgraph)
    {
        var modules = services.GetServices<ISchemaModule>().ToList();
        var isService = services.GetRequiredService<IServiceProviderIsService>();
        var names = string.Join(',', modules.Select(module => module.Name).Append("of").Concat(subgraph));
        return _schemas.GetOrAdd(names, _ => new Lazy<ExecutableSchema>(() => Bind(modules, isService, subgraph))).Value;
    }

    private static ExecutableSchema Bind(List<ISchemaModule> modules, IServiceProviderIsService isService, string[] subgraph) => subgraph.Length == 0
        ? ModularSchema.Build(modules, isService.IsService, BindRequestValues)
        : ModularSchema.BuildSubgraph([.. modules.Where(module => subgraph.Contains(module.Name))], isService.IsService, BindRequestValues);

    private static void BindRequestValues(SchemaBinder schema) => schema
        .FromUser(Caller.Of)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Channel)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Language);
}
