using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Goes through a type system document and shows every node to every rule. Of executable definitions only a fragment's type is looked at.</summary>
/// <remarks>The recursion is as deep as the document, which the parser limits.</remarks>
internal sealed class SdlWalker(SdlContext context, SdlRule[] rules)
{
    public void Walk(SyntaxNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }

        context.Push(node);
        WalkChildren(node);
        context.Pop();
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    private void WalkChildren(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                All(document.Definitions);
                break;
            case FragmentDefinitionNode fragment:
                Walk(fragment.TypeCondition);
                break;
            case DirectiveDefinitionNode directive:
                All(directive.Arguments);
                break;
            case TypeSystemDefinitionNode definition:
                WalkDefinition(definition);
                break;
            case OperationTypeDefinitionNode root:
                Walk(root.Type);
                break;
            case FieldDefinitionNode field:
                All(field.Arguments);
                Walk(field.Type);
                All(field.Directives);
                break;
            case InputValueDefinitionNode value:
                WalkInputValue(value);
                break;
            case EnumValueDefinitionNode value:
                All(value.Directives);
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
            default:
                WalkValue(node);
                break;
        }
    }

    private void WalkDefinition(TypeSystemDefinitionNode definition)
    {
        All(SdlMembers.InterfacesOf(definition));
        All(definition.Directives);
        All(SdlMembers.OperationTypesOf(definition));
        All(SdlMembers.FieldsOf(definition));
        All(SdlMembers.InputFieldsOf(definition));
        All(SdlMembers.UnionTypesOf(definition));
        All(SdlMembers.EnumValuesOf(definition));
    }

    private void WalkInputValue(InputValueDefinitionNode value)
    {
        Walk(value.Type);
        if (value.DefaultValue is not null)
        {
            Walk(value.DefaultValue);
        }

        All(value.Directives);
    }

    private void WalkValue(SyntaxNode node)
    {
        switch (node)
        {
            case DirectiveNode directive:
                All(directive.Arguments);
                break;
            case ArgumentNode argument:
                Walk(argument.Value);
                break;
            case ListValueNode list:
                All(list.Values);
                break;
            case ObjectValueNode fields:
                All(fields.Fields);
                break;
            case ObjectFieldNode field:
                Walk(field.Value);
                break;
            default:
                break;
        }
    }

    private void All<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Walk(node);
        }
    }
}
