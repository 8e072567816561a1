using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>A field or a directive defines each argument once (3.6.1, 3.13).</summary>
internal sealed class UniqueArgumentDefinitionNames(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is DirectiveDefinitionNode directive)
        {
            Check($"@{directive.Name.Value}", directive.Arguments);
        }

        foreach (var field in SdlMembers.FieldsOf(node))
        {
            Check($"{((NamedTypeSystemNode)node).Name.Value}.{field.Name.Value}", field.Arguments);
        }
    }

    private void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var group in arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Skip(1).Any()))
        {
            Report($"Argument \"{owner}({group.Key}:)\" can only be defined once.", [.. group.Select(argument => argument.Name)]);
        }
    }
}
