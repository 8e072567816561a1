using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Finds names that a list of nodes uses more than once.</summary>
internal static class DuplicateNames
{
    /// <summary>Up to here comparing all pairs is cheaper than a set.</summary>
    private const int FewMax = 8;

    public static bool Exist<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf) =>
        nodes.Length > 1 && (nodes.Length <= FewMax ? ExistAmongFew(nodes, nameOf) : ExistAmongMany(nodes, nameOf));

    /// <summary>Each name that is used more than once, in the order of first use, with all nodes that use it.</summary>
    public static IEnumerable<(string Name, List<SyntaxNode> Nodes)> In<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf) =>
        from node in nodes
        let name = nameOf(node)
        group name by name.Value into same
        where same.Skip(1).Any()
        select (same.Key, same.ToList<SyntaxNode>());

    private static bool ExistAmongFew<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        for (var later = 1; later < nodes.Length; later++)
        {
            var name = nameOf(nodes[later]).Value;
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (nameOf(nodes[earlier]).Value == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool ExistAmongMany<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        var names = new HashSet<string>(nodes.Length, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!names.Add(nameOf(node).Value))
            {
                return true;
            }
        }

        return false;
    }
}
