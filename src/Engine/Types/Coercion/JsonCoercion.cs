using System.Text.Json;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Coerces values of a request's variables to input types (6.1.2).</summary>
/// <param name="errors">Takes what is wrong; what is returned beside an error is of no use.</param>
internal sealed class JsonCoercion(InputErrors errors)
{
    /// <summary>The coerced value, as <see cref="ScalarCoercion"/> lists them; an enum value is its name.</summary>
    /// <param name="value">The value; <c>default</c> when none was given.</param>
    public object? Coerce(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return Null(value, type);
        }

        return type.Nullable switch
        {
            ListType list => List(value, list),
            InputObjectType input => Object(value, input),
            EnumType enumType => Enum(value, enumType),
            ScalarType scalar => Scalar(value, scalar),
            _ => null,
        };
    }

    private object? Null(JsonElement value, GraphQLType type)
    {
        if (type is NonNullType)
        {
            errors.Add(value.ValueKind is JsonValueKind.Null ? InputMessages.Null(type) : InputMessages.NotProvided(type));
        }

        return null;
    }

    private List<object?> List(JsonElement value, ListType type)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return [Coerce(value, type.OfType)];
        }

        var items = new List<object?>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
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

    private InputObject? Object(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(InputMessages.NotAnObject(type, ValueText.Inspect(value)));
            return null;
        }

        var coerced = new InputObject();
        var given = 0;
        foreach (var field in type.Fields)
        {
            given += AddField(coerced, value, type, field) ? 1 : 0;
        }

        if (given != value.GetPropertyCount())
        {
            ReportUnknown(value, type);
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, given);
        }

        return coerced;
    }

    private bool AddField(InputObject coerced, JsonElement value, InputObjectType type, InputValueDefinition field)
    {
        if (!value.TryGetProperty(field.Name, out var fieldValue))
        {
            AddDefault(coerced, value, type, field);
            return false;
        }

        if (!errors.IsOverLimit && errors.TryEnter(field.Name))
        {
            coerced[field.Name] = Coerce(fieldValue, field.Type);
            errors.Leave();
        }

        return true;
    }

    private void AddDefault(InputObject coerced, JsonElement value, InputObjectType type, InputValueDefinition field)
    {
        if (field.IsRequired)
        {
            errors.Add(InputMessages.FieldMissing(type, field, ValueText.Inspect(value)));
        }
        else if (field.DefaultValue is not null)
        {
            coerced[field.Name] = InputCoercion.CoerceDefault(field);
        }
    }

    // Of a name that is written twice, JSON keeps the last; only what remains unknown is reported.
    private void ReportUnknown(JsonElement value, InputObjectType type)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (errors.IsOverLimit)
            {
                return;
            }

            if (type.Field(property.Name) is null)
            {
                errors.Add(InputMessages.FieldUnknown(type, property.Name, ValueText.Inspect(value), errors.HideSuggestions));
            }
        }
    }

    private void CheckOneOf(JsonElement value, InputObjectType type, int given)
    {
        if (given is not 1)
        {
            errors.Add(InputMessages.NotOneField(type));
        }

        foreach (var property in value.EnumerateObject())
        {
            if (type.Field(property.Name) is null)
            {
                continue;
            }

            if (property.Value.ValueKind is JsonValueKind.Null && errors.TryEnter(property.Name))
            {
                errors.Add(InputMessages.NotOneField(type));
                errors.Leave();
            }

            return;
        }
    }

    private string? Enum(JsonElement value, EnumType type)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            errors.Add(InputMessages.EnumNotAString(type, ValueText.Inspect(value), errors.HideSuggestions));
            return null;
        }

        var name = value.GetString()!;
        var known = type.Value(name);
        if (known is null)
        {
            errors.Add(InputMessages.EnumUnknown(type, name, errors.HideSuggestions));
        }

        return known?.Name;
    }

    private object? Scalar(JsonElement value, ScalarType type)
    {
        if (!type.Coercion.TryCoerceInputValue(value, out var coerced, out var refusal))
        {
            errors.Add(refusal ?? InputMessages.Refused(type, ValueText.Inspect(value)));
        }

        return coerced;
    }
}
