using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.SchemaRules;
using Omnichannel.Graph.Engine.Types.SdlRules;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Reads one module's documents: adds federation's definitions and checks the whole by the rules for any schema.</summary>
internal static class SubgraphReader
{
    /// <summary>The module's schema, or null when something is wrong with it, which is among the problems then.</summary>
    public static Subgraph? Read(ModuleSchema module, CompositionProblems problems)
    {
        var before = problems.Count;
        ImmutableArray<DefinitionNode> own = [.. ExtensionPromotion.Promote([.. module.Documents.SelectMany(document => document.Definitions)])];
        var names = FederationNames.Of(module.Name, own, problems);
        var document = new DocumentNode { Definitions = [.. own, .. Missing(own, names)] };
        Report(module, SdlValidator.Validate(document), problems);
        if (problems.Count > before)
        {
            return null;
        }

        var schema = SchemaBuilder.Build(document);

        // A module without queries of its own is fine: its gateway reaches it by its entities.
        Report(module, SchemaValidator.Validate(schema).Where(error => error.Message is not "Query root type must be provided."), problems);
        if (problems.Count > before)
        {
            return null;
        }

        var subgraph = new Subgraph(module.Name, schema, names);
        new FieldSetChecks(subgraph, problems).Check();
        return subgraph;
    }

    private static IEnumerable<DefinitionNode> Missing(ImmutableArray<DefinitionNode> own, FederationNames names)
    {
        var defined = own.Select(definition => definition switch
        {
            DirectiveDefinitionNode directive => "@" + directive.Name.Value,
            TypeDefinitionNode type => type.Name.Value,
            _ => "",
        }).ToHashSet(StringComparer.Ordinal);
        foreach (var (local, canonical) in names.All.Where(name => !defined.Contains("@" + name.Local)))
        {
            var known = FederationDefinitions.Directives[canonical];
            yield return new DirectiveDefinitionNode
            {
                Name = new NameNode { Value = local },
                Arguments = known.Arguments,
                IsRepeatable = known.IsRepeatable,
                Locations = known.Locations,
            };
        }

        foreach (var type in FederationDefinitions.Types.Where(type => !defined.Contains(type.Name.Value)))
        {
            yield return type;
        }
    }

    private static void Report(ModuleSchema module, IEnumerable<GraphQLError> errors, CompositionProblems problems)
    {
        foreach (var error in errors)
        {
            problems.Add(module.Name, error);
        }
    }
}
