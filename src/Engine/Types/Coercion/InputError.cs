using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Something wrong in an input value.</summary>
/// <param name="Message">What is wrong, without the place.</param>
/// <param name="Path">Field names and 0-based indexes inside the input; empty for the input itself.</param>
/// <param name="Node">The literal concerned; null for a value from variables.</param>
internal readonly record struct InputError(string Message, IReadOnlyList<object> Path, SyntaxNode? Node)
{
    /// <summary>The path as messages show it, with a space before.</summary>
    public string PathText => InputErrors.PathText(Path);
}
