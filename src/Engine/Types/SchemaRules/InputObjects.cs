namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>An input object has fields that are input; those of a OneOf object are nullable and without defaults (3.10).</summary>
internal static class InputObjects
{
    public static void Check(InputObjectType type, SchemaErrors errors)
    {
        if (type.Fields.IsEmpty)
        {
            errors.Add($"Input Object type {type} must define one or more fields.", SchemaErrors.NodesOf(type));
        }

        foreach (var field in type.Fields)
        {
            InputValues.CheckField(field, errors);
            if (type.IsOneOf && field.Type is NonNullType)
            {
                errors.Add($"OneOf input field {field} must be nullable.", field.Definition?.Type);
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                errors.Add($"OneOf input field {field} cannot have a default value.", field.Definition);
            }
        }
    }
}
