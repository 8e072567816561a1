using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Every type that is used is defined (3.3).</summary>
internal sealed class KnownTypeNames(SdlContext context) : SdlRule(context)
{
    public override void Enter(SyntaxNode node)
    {
        if (node is not NamedTypeNode { Name.Value: var name } || IsKnown(name))
        {
            return;
        }

        var known = BuiltInDefinitions.Types.Select(type => type.Name.Value)
            .Concat(Context.Schema?.Types.Select(type => type.Name) ?? [])
            .Concat(Context.DefinedTypes.Keys);
        Report($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, known)}", node);
    }

    private bool IsKnown(string name) =>
        Context.Schema?.Type(name) is not null || Context.DefinedTypes.ContainsKey(name) || BuiltInDefinitions.IsBuiltInType(name);
}
