using Omnichannel.Graph.Engine.Binding.Scalars;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Federation;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Composition;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>Makes one schema of several modules: their SDL composed by the entities' keys, their code bound to it.</summary>
public static class ModularSchema
{
    /// <summary>The schema that clients see.</summary>
    /// <exception cref="SchemaCompositionException">The modules' SDL does not fit together.</exception>
    public static ComposedSchema Compose(IEnumerable<ISchemaModule> modules) =>
        SchemaComposer.Compose([.. modules.OrderBy(module => module.Name, StringComparer.Ordinal).Select(Parse)]);

    /// <summary>The schema with the modules' code behind it.</summary>
    /// <param name="modules">At least one.</param>
    /// <param name="isService">Whether a type is registered as a service; null checks this only when a request asks for it.</param>
    /// <param name="common">Binds what all modules have in common, such as <see cref="SchemaBinder.FromRequest"/>; null when there is nothing.</param>
    /// <exception cref="SchemaCompositionException">The modules' SDL does not fit together.</exception>
    /// <exception cref="SchemaBindingException">The code does not fit the schema.</exception>
    public static ExecutableSchema Build(IReadOnlyCollection<ISchemaModule> modules, Func<Type, bool>? isService = null, Action<SchemaBinder>? common = null) =>
        Bind(modules, new SchemaBinder(Compose(modules).Schema), common).Build(isService);

    /// <summary>The modules as one subgraph of an Apollo Federation v2 supergraph: with <c>_service</c> and <c>_entities</c> for its gateway.</summary>
    /// <inheritdoc cref="Build"/>
    public static ExecutableSchema BuildSubgraph(
        IReadOnlyCollection<ISchemaModule> modules,
        Func<Type,
        bool>? isService = null,
        Action<SchemaBinder>? common = null)
    {
        var binder = new SchemaBinder(SubgraphSurface.Add(Compose(modules).Schema));
        binder.Subgraph(SubgraphSdl.Of(modules.SelectMany(module => Parse(module).Documents)));
        return Bind(modules, binder, common).Build(isService);
    }

    private static SchemaBinder Bind(IReadOnlyCollection<ISchemaModule> modules, SchemaBinder binder, Action<SchemaBinder>? common)
    {
        binder.AddStandardScalars();
        common?.Invoke(binder);
        foreach (var module in modules)
        {
            module.Bind(binder);
        }

        return binder;
    }

    private static ModuleSchema Parse(ISchemaModule module) => new(module.Name, [.. module.Sdl.Select(source => Parser.ParseDocument(source))]);
}
