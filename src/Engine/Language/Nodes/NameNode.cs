namespace Omnichannel.Graph.Engine.Language;

/// <summary>A name (2.1.9).</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }
}
