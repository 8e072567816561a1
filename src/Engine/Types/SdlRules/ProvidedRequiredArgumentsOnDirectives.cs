using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>A directive is given every argument that it requires (5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        // Told of when the directive is left, so that what is wrong inside it comes first.
    }

    public override void Leave(SyntaxNode node)
    {
        if (node is not DirectiveNode directive || !Context.Directives.TryGetValue(directive.Name.Value, out var known))
        {
            return;
        }

        foreach (var (name, type) in known.RequiredArguments)
        {
            if (!directive.Arguments.Any(argument => argument.Name.Value == name))
            {
                Report($"Argument \"@{known.Name}({name}:)\" of type \"{type}\" is required, but it was not provided.", directive);
            }
        }
    }
}
