using System.Collections.Immutable;

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
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var definition in documents.SelectMany(document => document.Definitions))
        {
            if (Add(definition, known) is { } added)
            {
                definitions.Add(added);
            }
        }

        return Printer.Print(new DocumentNode { Definitions = [.. definitions] });
    }

    // Object types grow from module to module; of everything else that modules share the first definition is the definition.
    private static DefinitionNode? Add(DefinitionNode definition, Dictionary<string, HashSet<string>> known) => definition switch
    {
        ObjectTypeDefinitionNode type when known.TryGetValue(type.Name.Value, out var fields) => Rest(type, fields),
        ObjectTypeDefinitionNode type => Remember(type, type.Name.Value, type.Fields.Select(field => field.Name.Value), known),
        TypeDefinitionNode type => Remember(type, type.Name.Value, [], known),
        DirectiveDefinitionNode directive => Remember(directive, $"@{directive.Name.Value}", [], known),
        _ => Remember(definition, Printer.Print(definition), [], known),
    };

    private static DefinitionNode? Remember(DefinitionNode definition, string name, IEnumerable<string> members, Dictionary<string, HashSet<string>> known) =>
        known.TryAdd(name, members.ToHashSet(StringComparer.Ordinal)) ? definition : null;

    private static ObjectTypeExtensionNode? Rest(ObjectTypeDefinitionNode type, HashSet<string> known)
    {
        ImmutableArray<FieldDefinitionNode> added = [.. type.Fields.Where(field => known.Add(field.Name.Value))];
        return added.IsEmpty ? null : new ObjectTypeExtensionNode { Location = type.Location, Name = type.Name, Fields = added };
    }
}
