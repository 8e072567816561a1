using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>The directives of incremental delivery, as the rules about them read them.</summary>
internal static class DeferStream
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    /// <summary>The first directive of that name, or null.</summary>
    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>What the argument is given, or null when it is not given.</summary>
    public static ValueNode? ValueOf(DirectiveNode directive, string argument)
    {
        foreach (var given in directive.Arguments)
        {
            if (given.Name.Value == argument)
            {
                return given.Value;
            }
        }

        return null;
    }
}
