using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of operations, selections and fragments (2.3 to 2.8).</summary>
internal static class ExecutableSyntax
{
    public static OperationDefinitionNode ReadShorthand(ref SyntaxReader reader)
    {
        var start = reader.Start;
        return new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            SelectionSet = ReadSelectionSet(ref reader),
            Location = reader.LocationFrom(start),
        };
    }

    public static OperationDefinitionNode ReadOperation(
        ref SyntaxReader reader, int start, StringValueNode? description) => new()
        {
            Description = description,
            Operation = ReadOperationType(ref reader),
            Name = reader.Kind == TokenKind.Name ? reader.ReadName() : null,
            VariableDefinitions = ReadVariableDefinitions(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: false),
            SelectionSet = ReadSelectionSet(ref reader),
            Location = reader.LocationFrom(start),
        };

    public static OperationType ReadOperationType(ref SyntaxReader reader)
    {
        if (reader.SkipKeyword("query"u8))
        {
            return OperationType.Query;
        }

        if (reader.SkipKeyword("mutation"u8))
        {
            return OperationType.Mutation;
        }

        if (reader.SkipKeyword("subscription"u8))
        {
            return OperationType.Subscription;
        }

        throw reader.Kind == TokenKind.Name ? reader.UnexpectedName() : reader.Expected(TokenKind.Name);
    }

    public static FragmentDefinitionNode ReadFragment(
        ref SyntaxReader reader, int start, StringValueNode? description)
    {
        if (reader.IsKeyword("on"u8))
        {
            throw reader.Unexpected();
        }

        var name = reader.ReadName();
        reader.ExpectKeyword("on"u8);
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = TypeSyntax.ReadNamed(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: false),
            SelectionSet = ReadSelectionSet(ref reader),
            Location = reader.LocationFrom(start),
        };
    }

    private static ImmutableArray<VariableDefinitionNode> ReadVariableDefinitions(ref SyntaxReader reader)
    {
        if (!reader.Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var mark = reader.Mark;
        do
        {
            reader.Push(ReadVariableDefinition(ref reader));
        }
        while (!reader.Skip(TokenKind.ParenthesisRight));

        return reader.Take<VariableDefinitionNode>(mark);
    }

    private static VariableDefinitionNode ReadVariableDefinition(ref SyntaxReader reader)
    {
        var start = reader.Start;
        var description = ValueSyntax.ReadDescription(ref reader);
        var variable = ValueSyntax.ReadVariable(ref reader);
        reader.Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = TypeSyntax.Read(ref reader),
            DefaultValue = ValueSyntax.ReadDefault(ref reader),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: true),
            Location = reader.LocationFrom(start),
        };
    }

    private static SelectionSetNode ReadSelectionSet(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        reader.Expect(TokenKind.BraceLeft);
        var mark = reader.Mark;
        do
        {
            reader.Push(reader.Kind == TokenKind.Spread ? ReadSpread(ref reader) : ReadField(ref reader));
        }
        while (!reader.Skip(TokenKind.BraceRight));

        reader.Leave();
        return new SelectionSetNode
        {
            Selections = reader.Take<SelectionNode>(mark),
            Location = reader.LocationFrom(start),
        };
    }

    private static FieldNode ReadField(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.CountField(start);
        var name = reader.ReadName();
        NameNode? alias = null;
        if (reader.Skip(TokenKind.Colon))
        {
            alias = name;
            name = reader.ReadName();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = ValueSyntax.ReadArguments(ref reader, isConst: false),
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: false),
            SelectionSet = reader.Kind == TokenKind.BraceLeft ? ReadSelectionSet(ref reader) : null,
            Location = reader.LocationFrom(start),
        };
    }

    private static SelectionNode ReadSpread(ref SyntaxReader reader)
    {
        var start = reader.Start;
        reader.Advance();
        var hasTypeCondition = reader.SkipKeyword("on"u8);
        if (!hasTypeCondition && reader.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode
            {
                Name = reader.ReadName(),
                Directives = ValueSyntax.ReadDirectives(ref reader, isConst: false),
                Location = reader.LocationFrom(start),
            };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? TypeSyntax.ReadNamed(ref reader) : null,
            Directives = ValueSyntax.ReadDirectives(ref reader, isConst: false),
            SelectionSet = ReadSelectionSet(ref reader),
            Location = reader.LocationFrom(start),
        };
    }
}
