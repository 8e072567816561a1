namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>An object type or interface has fields, of output types, whose arguments are input (3.6, 3.7).</summary>
internal static class Fields
{
    public static void Check(ComplexType type, SchemaErrors errors)
    {
        if (type.Fields.IsEmpty)
        {
            errors.Add($"Type {type} must define one or more fields.", SchemaErrors.NodesOf(type));
        }

        foreach (var field in type.Fields)
        {
            Names.Check(field.Name, field.Definition, errors);
            if (!field.Type.IsOutputType)
            {
                errors.Add($"The type of {field} must be Output Type but got: {field.Type}.", field.Definition?.Type);
            }

            foreach (var argument in field.Arguments)
            {
                InputValues.CheckArgument(argument, argument.Definition?.Type, errors);
            }
        }
    }
}
