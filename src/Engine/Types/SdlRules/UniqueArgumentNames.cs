using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>A directive is given each argument once (5.4.2).</summary>
internal sealed class UniqueArgumentNames(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is not DirectiveNode directive)
        {
            return;
        }

        foreach (var group in directive.Arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Skip(1).Any()))
        {
            Report($"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.Name)]);
        }
    }
}
