using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>A document: executable definitions, type system definitions and extensions (2.2).</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>In source order.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; init; } = [];

    /// <summary>How many tokens the parser read; null for a tree made in memory.</summary>
    public int? TokenCount { get; init; }
}

/// <summary>A definition at the top of a document.</summary>
public abstract class DefinitionNode : SyntaxNode;
