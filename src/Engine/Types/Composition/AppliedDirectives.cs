using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The directives that stay on what several modules define together: those that execution reads, and those of the modules' own.</summary>
internal static class AppliedDirectives
{
    /// <summary>Each once, by their own names. Of the language's own, and of weights and sizes, the first module's counts.</summary>
    public static ImmutableArray<DirectiveNode> Merge(IEnumerable<(Subgraph Subgraph, ImmutableArray<DirectiveNode> Directives)> parts)
    {
        var merged = ImmutableArray.CreateBuilder<DirectiveNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (subgraph, directives) in parts)
        {
            foreach (var directive in directives.Select(subgraph.WithOwnName))
            {
                var name = directive.Name.Value;
                if (IsKept(name) && seen.Add(IsSingle(name) ? name : Printer.Print(directive)))
                {
                    merged.Add(directive);
                }
            }
        }

        return merged.ToImmutable();
    }

    private static bool IsSingle(string name) => name is "deprecated" or "specifiedBy" or "oneOf" or "cost" or "listSize";

    private static bool IsKept(string name) =>
        name is not ("requires" or "provides" or "external" or "shareable" or "override" or "inaccessible" or "interfaceObject" or "extends"
            or "composeDirective" or "link");
}
