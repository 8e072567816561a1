namespace Omnichannel.Graph.Engine.Language;

/// <summary>Writes a syntax tree as GraphQL text, in the reference implementation's layout.</summary>
public static class Printer
{
    /// <summary>The node as text, without a line break at its end; reading it gives an equal tree.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree made in memory is nested deeper than any parsed one.</exception>
    public static string Print(SyntaxNode node)
    {
        var printer = new SyntaxPrinter(new PrintBuffer());
        printer.Write(node);
        return printer.ToString();
    }
}
