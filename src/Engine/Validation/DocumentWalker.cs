using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>Visits every executable node of a document once, keeps the types that are expected there, and calls the rules that it concerns.</summary>
/// <remarks>Type system definitions are not entered: a document that has them is refused for having them (5.1.1).</remarks>
internal sealed class DocumentWalker(RuleSet ruleSet, ValidationContext context)
{
    private readonly ValidationRule[] _rules = ruleSet.Instantiate();
    private readonly RuleSet.Table _entered = ruleSet.Entered;
    private readonly RuleSet.Table _left = ruleSet.Left;

    public void Walk(DocumentNode document)
    {
        foreach (var rule in _entered.Document)
        {
            _rules[rule].EnterDocument(document, context);
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                WalkOperation(operation);
            }
            else if (definition is FragmentDefinitionNode fragment)
            {
                WalkFragment(fragment);
            }
        }

        foreach (var rule in _left.Document)
        {
            _rules[rule].LeaveDocument(document, context);
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.Type = context.Schema.RootType(operation.Operation);
        foreach (var rule in _entered.Operation)
        {
            _rules[rule].EnterOperation(operation, context);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            WalkVariableDefinition(variable);
        }

        WalkDirectives(operation.Directives, LocationOf(operation.Operation));
        WalkSelectionSet(operation.SelectionSet);
        context.Fragments.EndUsages(operation);
        foreach (var rule in _left.Operation)
        {
            _rules[rule].LeaveOperation(operation, context);
        }

        context.Type = null;
    }

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        _ => "SUBSCRIPTION",
    };

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        context.Type = OutputTypeOf(fragment.TypeCondition);
        foreach (var rule in _entered.Fragment)
        {
            _rules[rule].EnterFragment(fragment, context);
        }

        WalkNamedType(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        WalkSelectionSet(fragment.SelectionSet);
        context.Fragments.EndUsages(fragment);
        context.Type = null;
    }

    private NamedType? OutputTypeOf(NamedTypeNode condition) =>
        context.NamedTypeOf(condition) is { IsOutputType: true } type ? type : null;

    private void WalkVariableDefinition(VariableDefinitionNode variable)
    {
        foreach (var rule in _entered.VariableDefinition)
        {
            _rules[rule].EnterVariableDefinition(variable, context);
        }

        WalkType(variable.Type);
        if (variable.DefaultValue is { } defaultValue)
        {
            context.InputType = context.TypeOf(variable.Type) is { IsInputType: true } type ? type : null;
            WalkWholeValue(defaultValue);
            context.InputType = null;
        }

        WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
    }

    private void WalkType(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        WalkNamedType((NamedTypeNode)type);
    }

    private void WalkNamedType(NamedTypeNode type)
    {
        foreach (var rule in _entered.NamedType)
        {
            _rules[rule].EnterNamedType(type, context);
        }
    }

    private void WalkSelectionSet(SelectionSetNode selectionSet)
    {
        context.Descend();
        var outer = context.ParentType;
        context.ParentType = context.Type?.Named is { IsComposite: true } parent ? parent : null;
        foreach (var rule in _entered.SelectionSet)
        {
            _rules[rule].EnterSelectionSet(selectionSet, context);
        }

        WalkSelections(selectionSet);
        context.ParentType = outer;
        context.Ascend();
    }

    private void WalkSelections(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field);
                    break;
                case FragmentSpreadNode spread:
                    WalkFragmentSpread(spread);
                    break;
                case InlineFragmentNode inline:
                    WalkInlineFragment(inline);
                    break;
                default:
                    break;
            }
        }
    }

    private void WalkField(FieldNode field)
    {
        var outerType = context.Type;
        var outerField = context.FieldDefinition;
        context.FieldDefinition = context.ParentType is { } parent ? context.Schema.Field(parent, field.Name.Value) : null;
        context.Type = context.FieldDefinition?.Type;
        foreach (var rule in _entered.Field)
        {
            _rules[rule].EnterField(field, context);
        }

        WalkArguments(field.Arguments, ofDirective: false);
        WalkDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } selectionSet)
        {
            WalkSelectionSet(selectionSet);
        }

        foreach (var rule in _left.Field)
        {
            _rules[rule].LeaveField(field, context);
        }

        context.Type = outerType;
        context.FieldDefinition = outerField;
    }

    private void WalkFragmentSpread(FragmentSpreadNode spread)
    {
        foreach (var rule in _entered.FragmentSpread)
        {
            _rules[rule].EnterFragmentSpread(spread, context);
        }

        WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void WalkInlineFragment(InlineFragmentNode fragment)
    {
        var outerType = context.Type;
        context.Type = fragment.TypeCondition is { } condition ? OutputTypeOf(condition) : outerType?.Named;
        foreach (var rule in _entered.InlineFragment)
        {
            _rules[rule].EnterInlineFragment(fragment, context);
        }

        if (fragment.TypeCondition is { } named)
        {
            WalkNamedType(named);
        }

        WalkDirectives(fragment.Directives, "INLINE_FRAGMENT");
        WalkInlineSelectionSet(fragment.SelectionSet);
        context.Type = outerType;
    }

    private void WalkInlineSelectionSet(SelectionSetNode selectionSet)
    {
        context.Descend();
        var outer = context.ParentType;
        context.ParentType = context.Type?.Named is { IsComposite: true } parent ? parent : null;
        WalkSelections(selectionSet);
        context.ParentType = outer;
        context.Ascend();
    }

    private void WalkDirectives(ImmutableArray<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            WalkDirective(directive, location);
        }
    }

    private void WalkDirective(DirectiveNode directive, string location)
    {
        context.Directive = context.Schema.Directive(directive.Name.Value);
        context.DirectiveLocation = location;
        foreach (var rule in _entered.Directive)
        {
            _rules[rule].EnterDirective(directive, context);
        }

        WalkArguments(directive.Arguments, ofDirective: true);
        foreach (var rule in _left.Directive)
        {
            _rules[rule].LeaveDirective(directive, context);
        }

        context.Directive = null;
    }

    private void WalkArguments(ImmutableArray<ArgumentNode> arguments, bool ofDirective)
    {
        foreach (var argument in arguments)
        {
            var name = argument.Name.Value;
            context.Argument = context.Directive is { } directive ? directive.Argument(name) : context.FieldDefinition?.Argument(name);
            context.InputType = context.Argument?.Type;
            if (!ofDirective)
            {
                foreach (var rule in _entered.FieldArgument)
                {
                    _rules[rule].EnterFieldArgument(argument, context);
                }
            }

            WalkWholeValue(argument.Value);
            context.Argument = null;
            context.InputType = null;
        }
    }

    private void WalkWholeValue(ValueNode value)
    {
        foreach (var rule in _entered.Value)
        {
            _rules[rule].EnterValue(value, context);
        }

        if (value.Kind is SyntaxKind.Variable or SyntaxKind.ListValue or SyntaxKind.ObjectValue)
        {
            WalkValue(value, new VariablePosition(context.InputType, null, context.Argument?.DefaultValue is not null));
        }
    }

    private void WalkValue(ValueNode value, VariablePosition position)
    {
        switch (value)
        {
            case VariableNode variable:
                context.Fragments.AddUsage(new VariableUsage(variable, position.Type, position.ParentType, position.HasDefault));
                break;
            case ListValueNode list:
                WalkListValue(list, position.Type);
                break;
            case ObjectValueNode node:
                WalkObjectValue(node, position.Type);
                break;
            default:
                break;
        }
    }

    private void WalkListValue(ListValueNode list, GraphQLType? type)
    {
        context.Descend();
        var itemType = type?.Nullable is ListType listType ? listType.OfType : null;
        foreach (var item in list.Values)
        {
            WalkValue(item, new VariablePosition(itemType, null, HasDefault: false));
        }

        context.Ascend();
    }

    private void WalkObjectValue(ObjectValueNode node, GraphQLType? type)
    {
        context.Descend();
        foreach (var rule in _entered.ObjectValue)
        {
            _rules[rule].EnterObjectValue(node, context);
        }

        var inputType = type?.Named as InputObjectType;
        foreach (var field in node.Fields)
        {
            foreach (var rule in _entered.ObjectField)
            {
                _rules[rule].EnterObjectField(field, context);
            }

            var definition = inputType?.Field(field.Name.Value);
            WalkValue(field.Value, new VariablePosition(definition?.Type, inputType, definition?.DefaultValue is not null));
        }

        foreach (var rule in _left.ObjectValue)
        {
            _rules[rule].LeaveObjectValue(node, context);
        }

        context.Ascend();
    }

    private readonly record struct VariablePosition(GraphQLType? Type, InputObjectType? ParentType, bool HasDefault);
}
