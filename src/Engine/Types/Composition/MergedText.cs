using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

internal static class MergedText
{
    /// <summary>The first description that somebody wrote; null when nobody did.</summary>
    public static StringValueNode? Description(IEnumerable<string?> descriptions) =>
        descriptions.FirstOrDefault(text => !string.IsNullOrEmpty(text)) is { } description
            ? new StringValueNode { Value = description, IsBlock = BlockString.CanPrint(description) }
            : null;
}
