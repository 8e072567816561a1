using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of type system definitions (3.3 to 3.13).</summary>
internal static class DefinitionSyntax
{
    private static readonly FrozenSet<string> s_directiveLocations = FrozenSet.ToFrozenSet(
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ]);

    private delegate T Item<out T>(ref SyntaxReader reader);

    /// <summary>Reads the definition that the current keyword begins; null when it begins none.</summary>
    public static DefinitionNode? Read(ref SyntaxReader reader, int start, StringValueNode? description)
    {
        if (reader.SkipKeyword("type"u8))
        {
            return ReadObject(ref reader, start, description);
        }

        if (reader.SkipKeyword("input"u8))
        {
            return ReadInputObject(ref reader, start, description);
        }

        if (reader.SkipKeyword("enum"u8))
        {
            return ReadEnum(ref reader, start, description);
        }

        if (reader.SkipKeyword("interface"u8))
        {
            return ReadInterface(ref reader, start, description);
        }

        if (reader.SkipKeyword("union"u8))
        {
            return ReadUnion(ref reader, start, description);
        }

        if (reader.SkipKeyword("scalar"u8))
        {
            return ReadScalar(ref reader, start, description);
        }

        if (reader.SkipKeyword("directive"u8))
        {
            return ReadDirective(ref reader, start, description);
        }

        return reader.SkipKeyword("schema"u8) ? ReadSchema(ref reader, start, description) : null;
    }

    public static ImmutableArray<OperationTypeDefinitionNode> ReadOperationTypes(ref SyntaxReader reader) =>
        ReadBraced<OperationTypeDefinitionNode>(ref reader, ReadOperationType);

    public static ImmutableArray<FieldDefinitionNode> ReadFields(ref SyntaxReader reader) =>
        ReadBraced<FieldDefinitionNode>(ref reader, ReadField);

    public static ImmutableArray<InputValueDefinitionNode> ReadInputFields(ref SyntaxReader reader) =>
        ReadBraced<InputValueDefinitionNode>(ref reader, ReadInputValue);

    public static ImmutableArray<EnumValueDefinitionNode> ReadEnumValues(ref SyntaxReader reader) =>
        ReadBraced<EnumValueDefinitionNode>(ref reader, ReadEnumValue);

    public static ImmutableArray<NamedTypeNode> ReadInterfaces(ref SyntaxReader reader) =>
        reader.SkipKeyword("implements"u8)
            ? ReadDelimited<NamedTypeNode>(ref reader, TokenKind.Ampersand, TypeSyntax.ReadNamed)
            : [];

    public static ImmutableArray<NamedTypeNode> ReadUnionMembers(ref SyntaxReader reader) =>
        reader.Skip(TokenKind.EqualsSign)
            ? ReadDelimited<NamedTypeNode>(ref reader, TokenKind.Pipe, TypeSyntax.ReadNamed)
            : [];

    private static SchemaDefinitionNode ReadSchema(
        ref SyntaxReader reader, int start, StringValueNode? description)
    {
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var operationTypes = reader.Kind == TokenKind.BraceLeft
            ? ReadOperationTypes(ref reader)
            : throw reader.Expected(TokenKind.BraceLeft);
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = operationTypes,
            Location = reader.LocationFrom(start),
        };
    }

    private static OperationTypeDefinitionNode ReadOperationType(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var operation = ExecutableSyntax.ReadOperationType(ref reader);
        reader.Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode
        {
            Operation = operation,
            Type = TypeSyntax.ReadNamed(ref reader),
            Location = reader.LocationFrom(start),
        };
    }

    private static ScalarTypeDefinitionNode ReadScalar(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Location = reader.LocationFrom(start),
        };

    private static ObjectTypeDefinitionNode ReadObject(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Interfaces = ReadInterfaces(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Fields = ReadFields(ref reader),
            Location = reader.LocationFrom(start),
        };

    private static InterfaceTypeDefinitionNode ReadInterface(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Interfaces = ReadInterfaces(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Fields = ReadFields(ref reader),
            Location = reader.LocationFrom(start),
        };

    private static UnionTypeDefinitionNode ReadUnion(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Types = ReadUnionMembers(ref reader),
            Location = reader.LocationFrom(start),
        };

    private static EnumTypeDefinitionNode ReadEnum(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Values = ReadEnumValues(ref reader),
            Location = reader.LocationFrom(start),
        };

    private static InputObjectTypeDefinitionNode ReadInputObject(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Name = reader.ReadName(),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Fields = ReadInputFields(ref reader),
            Location = reader.LocationFrom(start),
        };

    private static DirectiveDefinitionNode ReadDirective(
        ref SyntaxReader reader, int start, StringValueNode? description)
    {
        reader.Expect(TokenKind.At);
        var name = reader.ReadName();
        var arguments = ReadArgumentDefinitions(ref reader);
        var isRepeatable = reader.SkipKeyword("repeatable"u8);
        reader.ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = ReadDelimited<NameNode>(ref reader, TokenKind.Pipe, ReadDirectiveLocation),
            Location = reader.LocationFrom(start),
        };
    }

    private static NameNode ReadDirectiveLocation(ref SyntaxReader reader) =>
        reader.Kind == TokenKind.Name && !s_directiveLocations.Contains(reader.TextAsString())
            ? throw reader.UnexpectedName()
            : reader.ReadName();

    private static FieldDefinitionNode ReadField(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var description = ValueSyntax.ReadDescription(ref reader);
        var name = reader.ReadName();
        var arguments = ReadArgumentDefinitions(ref reader);
        reader.Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = TypeSyntax.Read(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Location = reader.LocationFrom(start),
        };
    }

    private static ImmutableArray<InputValueDefinitionNode> ReadArgumentDefinitions(ref SyntaxReader reader) =>
        ReadMany<InputValueDefinitionNode>(
            ref reader, TokenKind.ParenthesisLeft, ReadInputValue, TokenKind.ParenthesisRight);

    private static InputValueDefinitionNode ReadInputValue(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var description = ValueSyntax.ReadDescription(ref reader);
        var name = reader.ReadName();
        reader.Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = TypeSyntax.Read(ref reader),
            DefaultValue = ValueSyntax.ReadDefault(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Location = reader.LocationFrom(start),
        };
    }

    private static EnumValueDefinitionNode ReadEnumValue(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var description = ValueSyntax.ReadDescription(ref reader);
        if (reader.IsKeyword("true"u8) || reader.IsKeyword("false"u8) || reader.IsKeyword("null"u8))
        {
            throw reader.Error(
                reader.Start, $"{reader.Describe()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = reader.ReadName(),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Location = reader.LocationFrom(start),
        };
    }

    private static ImmutableArray<T> ReadBraced<T>(ref SyntaxReader reader, Item<T> item)
        where T : SyntaxNode => ReadMany(ref reader, TokenKind.BraceLeft, item, TokenKind.BraceRight);

    // Nothing, or at least one item between the two.
    private static ImmutableArray<T> ReadMany<T>(
        ref SyntaxReader reader, TokenKind open, Item<T> item, TokenKind close)
        where T : SyntaxNode
    {
        if (!reader.Skip(open))
        {
            return [];
        }

        var mark = reader.Mark;
        do
        {
            reader.Push(item(ref reader));
        }
        while (!reader.Skip(close));

        return reader.Take<T>(mark);
    }

    private static ImmutableArray<T> ReadDelimited<T>(ref SyntaxReader reader, TokenKind delimiter, Item<T> item)
        where T : SyntaxNode
    {
        reader.Skip(delimiter);
        var mark = reader.Mark;
        do
        {
            reader.Push(item(ref reader));
        }
        while (reader.Skip(delimiter));

        return reader.Take<T>(mark);
    }
}
