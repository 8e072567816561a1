namespace Omnichannel.Graph.Engine.Language;

/// <summary>A place in a document, as errors report it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
public readonly record struct SourceLocation(int Line, int Column);
