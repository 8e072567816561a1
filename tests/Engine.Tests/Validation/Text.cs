namespace Omnichannel.Graph.Engine.Tests.Validation;

/// <summary>Makes large documents.</summary>
internal static class Text
{
    /// <summary>A text for each number from 0 on, with spaces between them.</summary>
    public static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));

    /// <summary>Something inside so many of the same field.</summary>
    public static string Nest(int depth, string field, string inner) =>
        string.Concat(Enumerable.Repeat(field + " { ", depth)) + inner + string.Concat(Enumerable.Repeat(" }", depth));
}
