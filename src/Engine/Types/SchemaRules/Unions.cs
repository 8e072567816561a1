using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>A union has members, which are object types that differ (3.8).</summary>
internal static class Unions
{
    public static void Check(UnionType union, SchemaErrors errors)
    {
        if (union.DeclaredTypes.IsEmpty)
        {
            errors.Add($"Union type {union} must define one or more member types.", SchemaErrors.NodesOf(union));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in union.DeclaredTypes)
        {
            if (!names.Add(member.Name))
            {
                errors.Add($"Union type {union} can only include type {member} once.", NodesFor(union, member));
            }
            else if (member is not ObjectType)
            {
                errors.Add($"Union type {union} can only include Object types, it cannot include {member}.", NodesFor(union, member));
            }
        }
    }

    private static IEnumerable<SyntaxNode?> NodesFor(UnionType union, NamedType member) => SchemaErrors.NodesOf(union)
        .OfType<SyntaxNode>()
        .SelectMany(node => SdlMembers.UnionTypesOf(node))
        .Where(node => node.Name.Value == member.Name);
}
