using System.Collections.Immutable;
using System.Diagnostics;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The layout of type system definitions and extensions.</summary>
internal sealed class DefinitionPrinter(PrintBuffer buffer, SyntaxPrinter printer, ValueExtents extents)
{
    public static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException(),
    };

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case OperationTypeDefinitionNode root:
                buffer.Append(Keyword(root.Operation));
                buffer.Append(": ");
                printer.Write(root.Type);
                break;
            case FieldDefinitionNode field:
                WriteField(field);
                break;
            case InputValueDefinitionNode value:
                WriteInputValue(value);
                break;
            case EnumValueDefinitionNode value:
                printer.WriteDescription(value.Description);
                printer.Write(value.Name);
                printer.WriteDirectives(value.Directives);
                break;
            case SchemaDefinitionNode schema:
                printer.WriteDescription(schema.Description);
                buffer.Append("schema");
                printer.WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                buffer.Append("extend schema");
                printer.WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case TypeDefinitionNode definition:
                printer.WriteDescription(definition.Description);
                WriteNamedType(definition);
                break;
            case TypeExtensionNode extension:
                buffer.Append("extend ");
                WriteNamedType(extension);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "A kind of node without a layout.");
        }
    }

    private void WriteNamedType(NamedTypeSystemNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode or ScalarTypeExtensionNode:
                WriteHead("scalar", node, []);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type", node, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead("type", node, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface", node, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead("interface", node, type.Interfaces);
                WriteBlock(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteHead("union", node, []);
                WriteMembers(type.Types);
                break;
            case UnionTypeExtensionNode type:
                WriteHead("union", node, []);
                WriteMembers(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum", node, []);
                WriteBlock(type.Values);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("enum", node, []);
                WriteBlock(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input", node, []);
                WriteBlock(type.Fields);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead("input", node, []);
                WriteBlock(type.Fields);
                break;
        }
    }

    private void WriteHead(string keyword, NamedTypeSystemNode node, ImmutableArray<NamedTypeNode> interfaces)
    {
        buffer.Append(keyword);
        buffer.Append(' ');
        printer.Write(node.Name);
        if (!interfaces.IsEmpty)
        {
            buffer.Append(" implements ");
            printer.WriteJoined(interfaces, " & ");
        }

        printer.WriteDirectives(node.Directives);
    }

    private void WriteMembers(ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
        {
            buffer.Append(" = ");
            printer.WriteJoined(types, " | ");
        }
    }

    private void WriteBlock<T>(ImmutableArray<T> items)
        where T : SyntaxNode
    {
        if (!items.IsEmpty)
        {
            buffer.Append(' ');
            printer.WriteLines('{', items, '}');
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        printer.WriteDescription(directive.Description);
        buffer.Append("directive @");
        printer.Write(directive.Name);
        WriteArgumentDefinitions(directive.Arguments);
        buffer.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        printer.WriteJoined(directive.Locations, " | ");
    }

    private void WriteField(FieldDefinitionNode field)
    {
        printer.WriteDescription(field.Description);
        printer.Write(field.Name);
        WriteArgumentDefinitions(field.Arguments);
        buffer.Append(": ");
        printer.Write(field.Type);
        printer.WriteDirectives(field.Directives);
    }

    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        if (extents.HasMultilineItems(arguments))
        {
            printer.WriteLines('(', arguments, ')');
            return;
        }

        buffer.Append('(');
        printer.WriteJoined(arguments, ", ");
        buffer.Append(')');
    }

    private void WriteInputValue(InputValueDefinitionNode value)
    {
        printer.WriteDescription(value.Description);
        printer.Write(value.Name);
        buffer.Append(": ");
        printer.Write(value.Type);
        printer.WriteDefault(value.DefaultValue);
        printer.WriteDirectives(value.Directives);
    }
}
