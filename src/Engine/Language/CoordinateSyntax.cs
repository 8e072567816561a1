namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of schema coordinates (3.14).</summary>
internal static class CoordinateSyntax
{
    public static SchemaCoordinateNode Read(ref SyntaxReader reader)
    {
        var start = reader.Start;
        if (reader.Skip(TokenKind.At))
        {
            return ReadDirective(ref reader, start);
        }

        var name = reader.ReadName();
        if (!reader.Skip(TokenKind.Dot))
        {
            return new TypeCoordinateNode { Name = name, Location = reader.LocationFrom(start) };
        }

        var member = reader.ReadName();
        return ReadArgument(ref reader) is { } argument
            ? new ArgumentCoordinateNode
            {
                Name = name,
                FieldName = member,
                ArgumentName = argument,
                Location = reader.LocationFrom(start),
            }
            : new MemberCoordinateNode { Name = name, MemberName = member, Location = reader.LocationFrom(start) };
    }

    private static SchemaCoordinateNode ReadDirective(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        return ReadArgument(ref reader) is { } argument
            ? new DirectiveArgumentCoordinateNode
            {
                Name = name,
                ArgumentName = argument,
                Location = reader.LocationFrom(start),
            }
            : new DirectiveCoordinateNode { Name = name, Location = reader.LocationFrom(start) };
    }

    private static NameNode? ReadArgument(ref SyntaxReader reader)
    {
        if (!reader.Skip(TokenKind.ParenthesisLeft))
        {
            return null;
        }

        var name = reader.ReadName();
        reader.Expect(TokenKind.Colon);
        reader.Expect(TokenKind.ParenthesisRight);
        return name;
    }
}
