using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The directives that operations may use: those that every module defines, at the places that all of them allow.</summary>
internal static class DirectiveMerger
{
    private static readonly string[] ExecutableLocations =
        ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];

    public static IEnumerable<DirectiveDefinitionNode> Merge(IReadOnlyList<Subgraph> subgraphs, InputValueMerger arguments)
    {
        foreach (var first in subgraphs[0].Schema.Directives.Where(directive => directive.Definition is not null))
        {
            var parts = subgraphs
                .Select(subgraph => (Subgraph: subgraph, Directive: subgraph.Schema.Directive(first.Name)))
                .Where(part => part.Directive is not null)
                .ToList();
            var locations = parts.Aggregate(ExecutableLocations.AsEnumerable(), (common, part) => common.Intersect(part.Directive!.Locations)).ToList();
            if (parts.Count == subgraphs.Count && locations.Count > 0)
            {
                yield return new DirectiveDefinitionNode
                {
                    Location = first.Definition!.Location,
                    Name = new NameNode { Value = first.Name },
                    Description = MergedText.Description(parts.Select(part => part.Directive!.Description)),
                    IsRepeatable = parts.TrueForAll(part => part.Directive!.IsRepeatable),
                    Locations = [.. locations.Select(location => new NameNode { Value = location })],
                    Arguments = arguments.Merge(
                        first.ToString(),
                        [.. parts.Select(
                            part => new InputValueMerger.Parent(part.Subgraph, part.Subgraph.Place(part.Directive!.Definition), part.Directive!.Arguments))],
                        "argument",
                        argument => $"{first}({argument}:)"),
                };
            }
        }
    }
}
