using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.SchemaRules;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Composes the schemas of several modules into one, by their entities' keys (Apollo Federation v2 composition).</summary>
/// <remarks>
/// Object types get the fields of all modules, and a field that several modules resolve must be <c>@shareable</c> in each; input objects keep the fields that
/// all
/// modules know; enums keep all values, the common ones, or must agree, as they are used for output, input, or both. Types that differ only in nullability
/// agree on the weaker promise.
/// Federation's directives need not be defined: a module imports them with <c>extend schema @link(url:, import:)</c>.
/// </remarks>
public static class SchemaComposer
{
    /// <summary>The composed schema.</summary>
    /// <param name="modules">At least one; their order decides whose description, and which place in the schema, comes first.</param>
    /// <exception cref="SchemaCompositionException">Everything that is wrong in a module, or between two.</exception>
    public static ComposedSchema Compose(IReadOnlyList<ModuleSchema> modules)
    {
        var problems = new CompositionProblems();
        var subgraphs = modules.Select(module => SubgraphReader.Read(module, problems)).OfType<Subgraph>().ToList();
        problems.ThrowIfAny();
        var merger = new SchemaMerger(subgraphs, problems);
        var merged = merger.Merge();
        new Reachability(merger.Types, merged, problems).Check();
        Accessibility.Check(merged, problems);
        problems.ThrowIfAny();

        var schema = SchemaBuilder.Build(new DocumentNode { Definitions = [.. merged.Definitions] });
        foreach (var error in SchemaValidator.Validate(schema))
        {
            problems.Add("composed schema", error);
        }

        problems.ThrowIfAny();
        return new ComposedSchema(schema, merged);
    }
}
