using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>Names that begin with two underscores belong to introspection (2.1.9.1).</summary>
internal static class Names
{
    public static void Check(string name, SyntaxNode? node, SchemaErrors errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }
}
