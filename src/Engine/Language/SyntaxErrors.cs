namespace Omnichannel.Graph.Engine.Language;

/// <summary>The exceptions of lexer and parser; line and column are computed here and nowhere else.</summary>
internal static class SyntaxErrors
{
    public const string SyntaxErrorCode = "SYNTAX_ERROR";

    public const string DocumentLimitCode = "DOCUMENT_LIMIT";

    /// <summary>The text is not GraphQL.</summary>
    public static GraphQLException At(Source source, int offset, string message) => new(Error(source, offset, message)
        with
    {
        Extensions = new Dictionary<string, object?> { ["code"] = SyntaxErrorCode },
    });

    /// <summary>The text passes a limit of <see cref="ParserOptions"/>.</summary>
    /// <param name="limit">The option's name, in camel case.</param>
    public static GraphQLException Limit(Source source, int offset, string limit, int maximum, string message) =>
        new(Error(source, offset, $"{message} Parsing aborted.") with
        {
            Extensions = new Dictionary<string, object?>
            {
                ["code"] = DocumentLimitCode,
                ["limit"] = limit,
                ["maximum"] = maximum,
            },
        });

    private static GraphQLError Error(Source source, int offset, string message) =>
        new($"Syntax Error: {message}") { Locations = [source.LocationOf(offset)] };
}
