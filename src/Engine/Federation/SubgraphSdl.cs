using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>The SDL of modules that one process serves as one subgraph, with federation's directives as the modules wrote them.</summary>
internal static class SubgraphSdl
{
    /// <summary>The text for a gateway.</summary>
    /// <param name="documents">The modules' documents; those that modules share may repeat.</param>
    public static string Of(IEnumerable<DocumentNode> documents)
    {
        var definitions = new List<DefinitionNode>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var definition in documents.SelectMany(document => document.Definitions))
        {
            if (places.TryAdd(NameOf(definition), definitions.Count))
            {
                definitions.Add(definition);
            }
            else if (definition is ObjectTypeDefinitionNode more && places[more.Name.Value] is var place && definitions[place] is ObjectTypeDefinitionNode known)
            {
                // Object types grow from module to module; of everything else that modules share the first definition is the definition.
                definitions[place] = Grown(known, more);
            }
        }

        return Printer.Print(new DocumentNode { Definitions = [.. definitions] });
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => type.Name.Value,
        DirectiveDefinitionNode directive => $"@{directive.Name.Value}",
        _ => Printer.Print(definition),
    };

    private static ObjectTypeDefinitionNode Grown(ObjectTypeDefinitionNode known, ObjectTypeDefinitionNode more) => new()
    {
        Location = known.Location,
        Description = known.Description,
        Name = known.Name,
        Interfaces = [.. known.Interfaces.UnionBy(more.Interfaces, implemented => implemented.Name.Value)],
        Directives = [.. known.Directives.UnionBy(more.Directives, Printer.Print)],
        Fields = [.. known.Fields.UnionBy(more.Fields, field => field.Name.Value)],
    };
}
