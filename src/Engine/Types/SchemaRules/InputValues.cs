using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>
/// What arguments and input fields have in common: an input type, no deprecation where a value is required, a default that fits (3.6.1, 3.10).
/// </summary>
internal static class InputValues
{
    /// <param name="typeErrorNode">Where a type that is no input type is reported.</param>
    public static void CheckArgument(InputValueDefinition argument, SyntaxNode? typeErrorNode, SchemaErrors errors) =>
        Check(argument, $"Required argument {argument} cannot be deprecated.", typeErrorNode, errors);

    public static void CheckField(InputValueDefinition field, SchemaErrors errors) =>
        Check(field, $"Required input field {field} cannot be deprecated.", field.Definition?.Type, errors);

    private static void Check(InputValueDefinition value, string deprecated, SyntaxNode? typeErrorNode, SchemaErrors errors)
    {
        Names.Check(value.Name, value.Definition, errors);
        if (!value.Type.IsInputType)
        {
            errors.Add($"The type of {value} must be Input Type but got: {value.Type}.", typeErrorNode);
        }

        if (value.IsRequired && value.DeprecationReason is not null)
        {
            errors.Add(deprecated, SchemaErrors.DeprecatedIn(value.Directives), value.Definition?.Type);
        }

        CheckDefault(value, errors);
    }

    private static void CheckDefault(InputValueDefinition value, SchemaErrors errors)
    {
        if (value.DefaultValue is null)
        {
            return;
        }

        var inputErrors = new InputErrors();
        InputCoercion.CheckLiteral(value.DefaultValue, value.Type, inputErrors);
        foreach (var error in inputErrors.Items)
        {
            errors.Add($"{value} has invalid default value{error.PathText}: {error.Message}", error.Node ?? value.DefaultValue);
        }
    }
}
