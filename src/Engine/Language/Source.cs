using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>A GraphQL document's text, as UTF-8, with the name under which errors speak of it.</summary>
/// <param name="text">The document, UTF-8, without a size limit of its own.</param>
/// <param name="name">What errors call it: a file's path, or "GraphQL request".</param>
public sealed class Source(ReadOnlyMemory<byte> text, string name = Source.RequestName)
{
    /// <summary>The name of a document that arrived with a request.</summary>
    public const string RequestName = "GraphQL request";

    /// <summary>A source from text in memory.</summary>
    public Source(string text, string name = RequestName)
        : this(Encoding.UTF8.GetBytes(text), name)
    {
    }

    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Text { get; } = text;

    /// <summary>What errors call this document.</summary>
    public string Name { get; } = name;

    /// <summary>The line and column of a byte offset.</summary>
    /// <param name="offset">A byte offset, 0 to the length of <see cref="Text"/>.</param>
    /// <returns>Both 1-based; the column counts UTF-16 code units, as the reference implementation does.</returns>
    public SourceLocation LocationOf(int offset) => Lines.LocationOf(offset);

    private SourceLines Lines => field ??= new SourceLines(Text);
}
