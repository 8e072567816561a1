namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of documents (2.2).</summary>
internal static class DocumentSyntax
{
    public static DocumentNode ReadDocument(ref SyntaxReader reader)
    {
        var mark = reader.Mark;
        do
        {
            reader.Push(ReadDefinition(ref reader));
        }
        while (reader.Kind != TokenKind.EndOfFile);

        // The document's end is that of the text, with what is ignored after the last token.
        var end = reader.Start;
        return new DocumentNode
        {
            Definitions = reader.Take<DefinitionNode>(mark),
            TokenCount = reader.TokenCount,
            Location = reader.LocationFrom(0) with { End = end },
        };
    }

    private static DefinitionNode ReadDefinition(ref SyntaxReader reader)
    {
        var start = reader.Start;
        if (reader.Kind == TokenKind.BraceLeft)
        {
            return ExecutableSyntax.ReadShorthand(ref reader);
        }

        if (reader.IsString)
        {
            return ReadDescribed(ref reader, start);
        }

        if (reader.SkipKeyword("extend"u8))
        {
            return ExtensionSyntax.Read(ref reader, start);
        }

        return ReadNamed(ref reader, start, null) ?? throw reader.Unexpected();
    }

    private static DefinitionNode ReadDescribed(ref SyntaxReader reader, int start)
    {
        var description = ValueSyntax.ReadString(ref reader);
        if (reader.Kind == TokenKind.BraceLeft)
        {
            throw reader.Error(
                start,
                "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (reader.Kind != TokenKind.Name)
        {
            throw reader.Unexpected();
        }

        return ReadNamed(ref reader, start, description) ?? throw reader.Error(
            start,
            "Unexpected description, only GraphQL definitions support descriptions.");
    }

    private static DefinitionNode? ReadNamed(ref SyntaxReader reader, int start, StringValueNode? description)
    {
        if (reader.IsKeyword("query"u8) || reader.IsKeyword("mutation"u8) || reader.IsKeyword("subscription"u8))
        {
            return ExecutableSyntax.ReadOperation(ref reader, start, description);
        }

        if (reader.SkipKeyword("fragment"u8))
        {
            return ExecutableSyntax.ReadFragment(ref reader, start, description);
        }

        return DefinitionSyntax.Read(ref reader, start, description);
    }
}
