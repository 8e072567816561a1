using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>An input object literal has each field once (5.6.3).</summary>
internal sealed class UniqueInputFieldNames(SdlContext context) : SdlRule(context)
{
    private readonly Stack<Dictionary<string, NameNode>> _known = [];

    public override void Enter(SyntaxNode node)
    {
        if (node is ObjectValueNode)
        {
            _known.Push(new Dictionary<string, NameNode>(StringComparer.Ordinal));
        }
        else if (node is ObjectFieldNode { Name: var name } && !_known.Peek().TryAdd(name.Value, name))
        {
            Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name);
        }
    }

    public override void Leave(SyntaxNode node)
    {
        if (node is ObjectValueNode)
        {
            _known.Pop();
        }
    }
}
