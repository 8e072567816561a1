using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The layout of every kind of node.</summary>
internal sealed class SyntaxPrinter(PrintBuffer buffer)
{
    private readonly ValueExtents _extents = new();

    public override string ToString() => buffer.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                buffer.Append(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case ExecutableDefinitionNode definition:
                WriteExecutable(definition);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode set:
                WriteBlock(set.Selections);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case ArgumentNode argument:
                WriteEntry(argument.Name, argument.Value);
                break;
            case ObjectFieldNode field:
                WriteEntry(field.Name, field.Value);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case SchemaCoordinateNode coordinate:
                WriteCoordinate(coordinate);
                break;
            default:
                new DefinitionPrinter(buffer, this, _extents).Write(node);
                break;
        }
    }

    /// <summary>The description on lines of its own; nothing when there is none.</summary>
    public void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            buffer.NewLine();
        }
    }

    /// <summary>The directives, each after a space.</summary>
    public void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            buffer.Append(' ');
            WriteDirective(directive);
        }
    }

    /// <summary>The items with a text between them.</summary>
    public void WriteJoined<T>(ImmutableArray<T> items, string separator)
        where T : SyntaxNode
    {
        for (var index = 0; index < items.Length; index++)
        {
            buffer.Append(index == 0 ? "" : separator);
            Write(items[index]);
        }
    }

    /// <summary>The items indented between two brackets, one on each line.</summary>
    public void WriteLines<T>(char open, ImmutableArray<T> items, char close)
        where T : SyntaxNode
    {
        buffer.Append(open);
        buffer.Indent();
        foreach (var item in items)
        {
            buffer.NewLine();
            Write(item);
        }

        buffer.Outdent();
        buffer.NewLine();
        buffer.Append(close);
    }

    /// <summary>A default value after its equals sign; nothing when there is none.</summary>
    public void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            buffer.Append(" = ");
            Write(value);
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var index = 0; index < document.Definitions.Length; index++)
        {
            buffer.Append(index == 0 ? "" : "\n\n");
            Write(document.Definitions[index]);
        }
    }

    private void WriteBlock(ImmutableArray<SelectionNode> selections)
    {
        if (selections.IsEmpty)
        {
            buffer.Append("{}");
        }
        else
        {
            WriteLines('{', selections, '}');
        }
    }

    private void WriteExecutable(ExecutableDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        if (definition is OperationDefinitionNode operation)
        {
            WriteOperation(operation);
        }
        else
        {
            var fragment = (FragmentDefinitionNode)definition;
            buffer.Append("fragment ");
            Write(fragment.Name);
            buffer.Append(" on ");
            Write(fragment.TypeCondition);
            WriteDirectives(fragment.Directives);
            buffer.Append(' ');
            Write(fragment.SelectionSet);
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is
        {
            Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions: [], Directives: [],
        };
        if (!isShorthand)
        {
            buffer.Append(DefinitionPrinter.Keyword(operation.Operation));
            if (operation.Name is not null || !operation.VariableDefinitions.IsEmpty)
            {
                buffer.Append(' ');
            }

            buffer.Append(operation.Name?.Value ?? "");
            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            buffer.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariableDefinitions(ImmutableArray<VariableDefinitionNode> definitions)
    {
        if (definitions.IsEmpty)
        {
            return;
        }

        // Not indented, unlike arguments: so the reference implementation prints them.
        var isMultiline = _extents.HasMultilineItems(definitions);
        buffer.Append(isMultiline ? "(\n" : "(");
        WriteJoined(definitions, isMultiline ? "\n" : ", ");
        buffer.Append(isMultiline ? "\n)" : ")");
    }

    private void WriteVariableDefinition(VariableDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        Write(definition.Variable);
        buffer.Append(": ");
        Write(definition.Type);
        WriteDefault(definition.DefaultValue);
        WriteDirectives(definition.Directives);
    }

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                buffer.Append("...");
                Write(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                buffer.Append("...");
                if (fragment.TypeCondition is not null)
                {
                    buffer.Append(" on ");
                    Write(fragment.TypeCondition);
                }

                WriteDirectives(fragment.Directives);
                buffer.Append(' ');
                Write(fragment.SelectionSet);
                break;
        }
    }

    private void WriteField(FieldNode field)
    {
        var prefixLength = field.Name.Value.Length;
        if (field.Alias is not null)
        {
            prefixLength += field.Alias.Value.Length + 2;
            buffer.Append(field.Alias.Value);
            buffer.Append(": ");
        }

        buffer.Append(field.Name.Value);
        if (!field.Arguments.IsEmpty && _extents.IsBroken(prefixLength, field.Arguments))
        {
            WriteLines('(', field.Arguments, ')');
        }
        else
        {
            WriteArguments(field.Arguments);
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            buffer.Append(' ');
            Write(field.SelectionSet);
        }
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (!arguments.IsEmpty)
        {
            buffer.Append('(');
            WriteJoined(arguments, ", ");
            buffer.Append(')');
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        buffer.Append('@');
        Write(directive.Name);
        WriteArguments(directive.Arguments);
    }

    private void WriteEntry(NameNode name, ValueNode value)
    {
        Write(name);
        buffer.Append(": ");
        Write(value);
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                buffer.Append('$');
                Write(variable.Name);
                break;
            case IntValueNode number:
                buffer.Append(number.Value);
                break;
            case FloatValueNode number:
                buffer.Append(number.Value);
                break;
            case StringValueNode { IsBlock: true } text:
                buffer.AppendLines(BlockString.Print(text.Value));
                break;
            case StringValueNode text:
                buffer.Append(QuotedString.Print(text.Value));
                break;
            case BooleanValueNode boolean:
                buffer.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                buffer.Append("null");
                break;
            case EnumValueNode name:
                buffer.Append(name.Value);
                break;
            case ListValueNode list:
                WriteList(list);
                break;
            case ObjectValueNode item:
                WriteObject(item);
                break;
        }
    }

    private void WriteList(ListValueNode list)
    {
        if (_extents.IsBroken(list))
        {
            WriteLines('[', list.Values, ']');
        }
        else
        {
            buffer.Append('[');
            WriteJoined(list.Values, ", ");
            buffer.Append(']');
        }
    }

    private void WriteObject(ObjectValueNode value)
    {
        if (_extents.IsBroken(value))
        {
            WriteLines('{', value.Fields, '}');
        }
        else
        {
            buffer.Append("{ ");
            WriteJoined(value.Fields, ", ");
            buffer.Append(" }");
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name);
                break;
            case ListTypeNode list:
                buffer.Append('[');
                Write(list.Type);
                buffer.Append(']');
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                buffer.Append('!');
                break;
        }
    }

    private void WriteCoordinate(SchemaCoordinateNode coordinate) => buffer.Append(coordinate switch
    {
        TypeCoordinateNode type => type.Name.Value,
        MemberCoordinateNode member => $"{member.Name.Value}.{member.MemberName.Value}",
        ArgumentCoordinateNode argument =>
            $"{argument.Name.Value}.{argument.FieldName.Value}({argument.ArgumentName.Value}:)",
        DirectiveCoordinateNode directive => $"@{directive.Name.Value}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name.Value}({argument.ArgumentName.Value}:)",
        _ => throw new ArgumentOutOfRangeException(nameof(coordinate), coordinate.Kind, "Not a coordinate."),
    });
}
