using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>One rule for type system documents. Made anew for each document; is shown every node, parents before and after their children.</summary>
/// <param name="context">The document and where errors go.</param>
internal abstract class SdlRule(SdlContext context)
{
    protected SdlContext Context { get; } = context;

    /// <summary>The walk reaches a node.</summary>
    public abstract void Enter(SyntaxNode node);

    /// <summary>The walk has been through a node's children.</summary>
    public virtual void Leave(SyntaxNode node)
    {
    }

    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Context.Errors.Add(new GraphQLError(message, nodes));
}
