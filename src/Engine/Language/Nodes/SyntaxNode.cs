namespace Omnichannel.Graph.Engine.Language;

/// <summary>A node of the syntax tree (specification, section 2 and appendix B).</summary>
public abstract class SyntaxNode
{
    /// <summary>What kind of node this is, for switches without type tests.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where it was read; <c>default</c> for a node made in memory.</summary>
    public Location Location { get; init; }

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => Printer.Print(this);
}
