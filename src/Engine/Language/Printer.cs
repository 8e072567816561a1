namespace Omnichannel.Graph.Engine.Language;

/// <summary>Writes a syntax tree as GraphQL text, in the reference implementation's layout.</summary>
public static class Printer
{
    /// <summary>The node as text.</summary>
    public static string Print(SyntaxNode node) => throw new NotSupportedException(node.Kind.ToString());
}
