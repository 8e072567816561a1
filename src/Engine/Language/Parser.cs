namespace Omnichannel.Graph.Engine.Language;

/// <summary>Reads GraphQL text into a syntax tree (specification, section 2 and appendix B; September 2025 edition).</summary>
/// <remarks>
/// <para>Messages are worded like the reference implementation's; every error is one <see cref="GraphQLError"/> with a location.</para>
/// <para>Input of any size and shape ends in a tree or an exception: nesting is limited by <see cref="ParserOptions.MaxDepth"/>.</para>
/// </remarks>
public static class Parser
{
    private delegate T Production<out T>(ref SyntaxReader reader);

    /// <summary>Reads a whole document, executable or SDL.</summary>
    /// <param name="options"><see cref="ParserOptions.Request"/> for a client's text; null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="GraphQLException">A syntax error (<c>SYNTAX_ERROR</c>) or a limit passed (<c>DOCUMENT_LIMIT</c>).</exception>
    public static DocumentNode ParseDocument(Source source, ParserOptions? options = null) =>
        Read(source, options, isCoordinate: false, DocumentSyntax.ReadDocument);

    /// <summary>Reads one value, in which variables may stand (2.9).</summary>
    /// <inheritdoc cref="ParseDocument"/>
    public static ValueNode ParseValue(Source source, ParserOptions? options = null) =>
        Read(source, options, isCoordinate: false, static (ref reader) => ValueSyntax.Read(ref reader, isConst: false));

    /// <summary>Reads one value without variables (2.9).</summary>
    /// <inheritdoc cref="ParseDocument"/>
    public static ValueNode ParseConstValue(Source source, ParserOptions? options = null) =>
        Read(source, options, isCoordinate: false, static (ref reader) => ValueSyntax.Read(ref reader, isConst: true));

    /// <summary>Reads one reference to a type (2.11).</summary>
    /// <inheritdoc cref="ParseDocument"/>
    public static TypeNode ParseType(Source source, ParserOptions? options = null) =>
        Read(source, options, isCoordinate: false, TypeSyntax.Read);

    /// <summary>Reads one schema coordinate, in which no white space may stand (3.14).</summary>
    /// <inheritdoc cref="ParseDocument"/>
    public static SchemaCoordinateNode ParseSchemaCoordinate(Source source, ParserOptions? options = null) =>
        Read(source, options, isCoordinate: true, CoordinateSyntax.Read);

    private static T Read<T>(Source source, ParserOptions? options, bool isCoordinate, Production<T> production)
    {
        var reader = new SyntaxReader(source, options ?? ParserOptions.Default, isCoordinate);
        try
        {
            reader.Advance();
            var result = production(ref reader);
            reader.ExpectEnd();
            return result;
        }
        finally
        {
            reader.Release();
        }
    }
}
