using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>
/// Spec 5.6.1, 5.6.2 and 5.6.4, Values of Correct Type, Input Object Field Names, Input Object Required Fields:
/// literals can be coerced to the type expected where they stand.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    /// <summary>Numbers of so many characters fit an <c>Int</c>.</summary>
    private const int ShortNumber = 9;

    public override NodeKinds Enters => NodeKinds.Value;

    public override void EnterValue(ValueNode value, ValidationContext context)
    {
        if (context.InputType is not { } type || IsPlainlyCorrect(value, type.Nullable))
        {
            return;
        }

        var errors = new InputErrors(context.Options.MaxErrors) { HideSuggestions = !context.Suggestions };
        InputCoercion.CheckLiteral(value, type, errors);
        foreach (var error in errors.Items)
        {
            context.Report(error.Message, error.Node ?? value);
        }
    }

    /// <summary>Most values there are, seen without coercing them.</summary>
    private static bool IsPlainlyCorrect(ValueNode value, GraphQLType type) => value switch
    {
        VariableNode => true,
        StringValueNode => type is ScalarType { Name: "String" or "ID" },
        BooleanValueNode => type is ScalarType { Name: "Boolean" },
        IntValueNode integer => integer.Value.Length <= ShortNumber && type is ScalarType { Name: "Int" or "Float" or "ID" },
        EnumValueNode name => type is EnumType enumType && enumType.Value(name.Value) is not null,
        _ => false,
    };
}
