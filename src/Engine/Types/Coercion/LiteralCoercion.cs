using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Coerces literals to input types, variables inside them replaced by their values (5.6.1, 6.4.1).</summary>
/// <param name="errors">Takes what is wrong; what is returned beside an error is of no use.</param>
/// <param name="variables">The variables' values; null where a document is checked without them, which passes over every variable.</param>
internal sealed class LiteralCoercion(InputErrors errors, VariableValues? variables)
{
    /// <summary>The coerced value, as <see cref="ScalarCoercion"/> lists them; an enum value is its name.</summary>
    public object? Coerce(ValueNode literal, GraphQLType type)
    {
        if (literal is VariableNode variable)
        {
            return Variable(variable, type);
        }

        if (literal is NullValueNode)
        {
            if (type is NonNullType)
            {
                errors.Add(InputMessages.Null(type), literal);
            }

            return null;
        }

        return type.Nullable switch
        {
            ListType list => List(literal, list),
            InputObjectType input => Object(literal, input),
            EnumType enumType => Enum(literal, enumType),
            ScalarType scalar => Scalar(literal, scalar),
            _ => null,
        };
    }

    private object? Variable(VariableNode variable, GraphQLType type)
    {
        if (variables is null)
        {
            return null;
        }

        var isGiven = variables.TryGet(variable.Name.Value, out var value);
        if (value is null && type is NonNullType)
        {
            errors.Add(isGiven ? InputMessages.VariableNull(variable.Name.Value, type) : InputMessages.VariableMissing(variable.Name.Value, type), variable);
        }

        return value;
    }

    private List<object?> List(ValueNode literal, ListType type)
    {
        if (literal is not ListValueNode list)
        {
            return [Coerce(literal, type.OfType)];
        }

        var items = new List<object?>(list.Values.Length);
        foreach (var item in list.Values)
        {
            if (errors.IsOverLimit || !errors.TryEnter(items.Count))
            {
                break;
            }

            items.Add(Coerce(item, type.OfType));
            errors.Leave();
        }

        return items;
    }

    private InputObject? Object(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode node)
        {
            errors.Add(InputMessages.NotAnObject(type, ValueText.Print(literal)), literal);
            return null;
        }

        var coerced = new InputObject();
        var nodes = new LiteralFields(node);
        foreach (var field in type.Fields)
        {
            if (nodes.Find(field.Name) is { } fieldNode)
            {
                AddField(coerced, node, type, field, fieldNode.Value);
            }
            else
            {
                AddDefault(coerced, field, node, type);
            }
        }

        var known = ReportUnknown(node, type);
        if (type.IsOneOf)
        {
            CheckOneOf(node, type, known);
        }

        return coerced;
    }

    private void AddField(InputObject coerced, ObjectValueNode literal, InputObjectType type, InputValueDefinition field, ValueNode value)
    {
        if (value is VariableNode variable && variables is not null && IsAbsent(variable, literal, type, field))
        {
            AddDefault(coerced, field, literal, type);
            return;
        }

        if (!errors.IsOverLimit && errors.TryEnter(field.Name))
        {
            coerced[field.Name] = Coerce(value, field.Type);
            errors.Leave();
        }
    }

    // A variable without a value leaves the field out; one field of a OneOf object must have a value.
    private bool IsAbsent(VariableNode variable, ObjectValueNode literal, InputObjectType type, InputValueDefinition field)
    {
        var name = variable.Name.Value;
        var isGiven = variables!.TryGet(name, out var value);
        if (type.IsOneOf && value is null)
        {
            errors.Add(isGiven ? InputMessages.OneOfVariableNull(name, field.Name, type) : InputMessages.OneOfVariableMissing(name, field.Name, type), literal);
        }

        return !isGiven && !field.IsRequired;
    }

    private void AddDefault(InputObject coerced, InputValueDefinition field, ObjectValueNode literal, InputObjectType type)
    {
        if (field.IsRequired)
        {
            errors.Add(InputMessages.FieldMissing(type, field, ValueText.Print(literal)), literal);
        }
        else if (field.DefaultValue is not null && variables is not null)
        {
            coerced[field.Name] = InputCoercion.CoerceDefault(field);
        }
    }

    private List<ObjectFieldNode> ReportUnknown(ObjectValueNode literal, InputObjectType type)
    {
        var known = new List<ObjectFieldNode>();
        foreach (var field in literal.Fields)
        {
            if (type.Field(field.Name.Value) is not null)
            {
                known.Add(field);
            }
            else if (!errors.IsOverLimit)
            {
                errors.Add(InputMessages.FieldUnknown(type, field.Name.Value, ValueText.Print(literal), errors.HideSuggestions), field);
            }
        }

        return known;
    }

    private void CheckOneOf(ObjectValueNode literal, InputObjectType type, List<ObjectFieldNode> known)
    {
        if (known.Count is not 1)
        {
            errors.Add(InputMessages.NotOneField(type), literal);
        }
        else if (known[0].Value is NullValueNode && errors.TryEnter(known[0].Name.Value))
        {
            errors.Add(InputMessages.NotOneField(type), literal);
            errors.Leave();
        }
    }

    private string? Enum(ValueNode literal, EnumType type)
    {
        if (literal is not EnumValueNode value)
        {
            errors.Add(InputMessages.EnumNotAnEnum(type, ValueText.Print(literal), errors.HideSuggestions), literal);
            return null;
        }

        var known = type.Value(value.Value);
        if (known is null)
        {
            errors.Add(InputMessages.EnumUnknown(type, value.Value, errors.HideSuggestions), literal);
        }

        return known?.Name;
    }

    private object? Scalar(ValueNode literal, ScalarType type)
    {
        if (type.Coercion == ScalarCoercion.PassThrough)
        {
            return UntypedValue.Of(literal, variables);
        }

        var constant = literal is ListValueNode or ObjectValueNode ? VariableReplacement.Replace(literal, variables) : literal;
        if (!type.Coercion.TryCoerceInputLiteral(constant, out var coerced, out var refusal))
        {
            errors.Add(refusal ?? InputMessages.Refused(type, ValueText.Print(literal)), literal);
        }

        return coerced;
    }
}
