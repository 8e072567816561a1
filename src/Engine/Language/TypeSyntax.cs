namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of type references (2.11).</summary>
internal static class TypeSyntax
{
    public static TypeNode Read(ref SyntaxReader reader)
    {
        var start = reader.Start;
        TypeNode type = reader.Kind == TokenKind.BracketLeft ? ReadList(ref reader) : ReadNamed(ref reader);
        return reader.Skip(TokenKind.Bang)
            ? new NonNullTypeNode { Type = type, Location = reader.LocationFrom(start) }
            : type;
    }

    public static NamedTypeNode ReadNamed(ref SyntaxReader reader)
    {
        var name = reader.ReadName();
        return new NamedTypeNode { Name = name, Location = name.Location };
    }

    private static ListTypeNode ReadList(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        reader.Advance();
        var type = Read(ref reader);
        reader.Expect(TokenKind.BracketRight);
        reader.Leave();
        return new ListTypeNode { Type = type, Location = reader.LocationFrom(start) };
    }
}
