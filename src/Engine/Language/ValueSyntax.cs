using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of values, arguments, directives and descriptions (2.6, 2.9, 2.12).</summary>
internal static class ValueSyntax
{
    /// <param name="isConst">Whether variables are refused.</param>
    public static ValueNode Read(ref SyntaxReader reader, bool isConst) => reader.Kind switch
    {
        TokenKind.BracketLeft => ReadList(ref reader, isConst),
        TokenKind.BraceLeft => ReadObject(ref reader, isConst),
        TokenKind.Int => ReadInt(ref reader),
        TokenKind.Float => ReadFloat(ref reader),
        TokenKind.String or TokenKind.BlockString => ReadString(ref reader),
        TokenKind.Name => ReadWord(ref reader),
        TokenKind.Dollar when isConst => throw VariableInConstant(ref reader),
        TokenKind.Dollar => ReadVariable(ref reader),
        _ => throw reader.Unexpected(),
    };

    public static VariableNode ReadVariable(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.Expect(TokenKind.Dollar);
        return new VariableNode { Name = reader.ReadName(), Location = reader.LocationFrom(start) };
    }

    public static StringValueNode ReadString(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var isBlock = reader.Kind == TokenKind.BlockString;
        var value = reader.StringValue();
        reader.Advance();
        return new StringValueNode { Value = value, IsBlock = isBlock, Location = reader.LocationFrom(start) };
    }

    public static StringValueNode? ReadDescription(ref SyntaxReader reader) =>
        reader.IsString ? ReadString(ref reader) : null;

    public static ValueNode? ReadDefault(ref SyntaxReader reader) =>
        reader.Skip(TokenKind.EqualsSign) ? Read(ref reader, isConst: true) : null;

    public static ImmutableArray<ArgumentNode> ReadArguments(ref SyntaxReader reader, bool isConst)
    {
        if (!reader.Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var mark = reader.Mark;
        do
        {
            reader.Push(ReadArgument(ref reader, isConst));
        }
        while (!reader.Skip(TokenKind.ParenthesisRight));

        return reader.Take<ArgumentNode>(mark);
    }

    public static ImmutableArray<DirectiveNode> ReadDirectives(ref SyntaxReader reader, bool isConst)
    {
        if (reader.Kind != TokenKind.At)
        {
            return [];
        }

        var mark = reader.Mark;
        while (reader.Kind == TokenKind.At)
        {
            reader.CheckDirectives(reader.Mark - mark + 1);
            reader.Push(ReadDirective(ref reader, isConst));
        }

        return reader.Take<DirectiveNode>(mark);
    }

    private static DirectiveNode ReadDirective(ref SyntaxReader reader, bool isConst)
    {
        var start = reader.Start;
        reader.Advance();
        return new DirectiveNode
        {
            Name = reader.ReadName(),
            Arguments = ReadArguments(ref reader, isConst),
            Location = reader.LocationFrom(start),
        };
    }

    private static ArgumentNode ReadArgument(ref SyntaxReader reader, bool isConst)
    {
        var start = reader.Start;
        var name = reader.ReadName();
        reader.Expect(TokenKind.Colon);
        return new ArgumentNode
        {
            Name = name,
            Value = Read(ref reader, isConst),
            Location = reader.LocationFrom(start),
        };
    }

    private static IntValueNode ReadInt(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var value = reader.TextAsString();
        reader.Advance();
        return new IntValueNode { Value = value, Location = reader.LocationFrom(start) };
    }

    private static FloatValueNode ReadFloat(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var value = reader.TextAsString();
        reader.Advance();
        return new FloatValueNode { Value = value, Location = reader.LocationFrom(start) };
    }

    private static ValueNode ReadWord(ref SyntaxReader reader)
    {
        var start = reader.Start;
        if (reader.SkipKeyword("true"u8))
        {
            return new BooleanValueNode { Value = true, Location = reader.LocationFrom(start) };
        }

        if (reader.SkipKeyword("false"u8))
        {
            return new BooleanValueNode { Value = false, Location = reader.LocationFrom(start) };
        }

        if (reader.SkipKeyword("null"u8))
        {
            return new NullValueNode { Location = reader.LocationFrom(start) };
        }

        var value = reader.TextAsString();
        reader.Advance();
        return new EnumValueNode { Value = value, Location = reader.LocationFrom(start) };
    }

    private static GraphQLException VariableInConstant(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.Advance();
        return reader.Kind == TokenKind.Name
            ? reader.Error(start, $"Unexpected variable \"${reader.TextAsString()}\" in constant value.")
            : reader.Error(start, $"Unexpected {TokenKind.Dollar.Description}.");
    }

    private static ListValueNode ReadList(ref SyntaxReader reader, bool isConst)
    {
        var start = reader.Start;
        reader.Enter();
        reader.Advance();
        var mark = reader.Mark;
        while (!reader.Skip(TokenKind.BracketRight))
        {
            reader.Push(Read(ref reader, isConst));
        }

        reader.Leave();
        return new ListValueNode { Values = reader.Take<ValueNode>(mark), Location = reader.LocationFrom(start) };
    }

    private static ObjectValueNode ReadObject(ref SyntaxReader reader, bool isConst)
    {
        var start = reader.Start;
        reader.Enter();
        reader.Advance();
        var mark = reader.Mark;
        while (!reader.Skip(TokenKind.BraceRight))
        {
            reader.Push(ReadObjectField(ref reader, isConst));
        }

        reader.Leave();
        return new ObjectValueNode
        {
            Fields = reader.Take<ObjectFieldNode>(mark),
            Location = reader.LocationFrom(start),
        };
    }

    private static ObjectFieldNode ReadObjectField(ref SyntaxReader reader, bool isConst)
    {
        var start = reader.Start;
        var name = reader.ReadName();
        reader.Expect(TokenKind.Colon);
        return new ObjectFieldNode
        {
            Name = name,
            Value = Read(ref reader, isConst),
            Location = reader.LocationFrom(start),
        };
    }
}
