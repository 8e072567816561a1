using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Every argument that a directive is given is defined (5.4.1).</summary>
internal sealed class KnownArgumentNamesOnDirectives(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is not DirectiveNode directive || !Context.Directives.TryGetValue(directive.Name.Value, out var known))
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (!known.Arguments.Contains(name))
            {
                Report($"Unknown argument \"{name}\" on directive \"@{known.Name}\".{Suggestions.DidYouMean(name, known.Arguments)}", argument);
            }
        }
    }
}
