namespace Omnichannel.Graph.Engine.Language;

/// <summary>The stretch of source that a node was read from.</summary>
/// <param name="Source">The document.</param>
/// <param name="Start">Byte offset of the first byte.</param>
/// <param name="End">Byte offset past the last byte.</param>
public readonly record struct Location(Source Source, int Start, int End)
{
    /// <summary>Line and column of <see cref="Start"/>.</summary>
    public SourceLocation StartLocation => Source.LocationOf(Start);
}
