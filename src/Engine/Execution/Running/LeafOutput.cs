using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>Result coercion of scalars and enums (3.5, 3.9), written at once.</summary>
internal static class LeafOutput
{
    public static void Write(object value, Completion completion, JsonResponseWriter writer)
    {
        if (completion.Named is EnumType type)
        {
            writer.WriteString(NameOf(value, type, completion));
        }
        else if (value is string text && completion.IsText)
        {
            writer.WriteString(text);
        }
        else
        {
            writer.WriteValue(((ScalarType)completion.Named).Coercion.CoerceOutputValue(value)
                ?? throw new GraphQLException(
                    new GraphQLError($"Expected `{completion.Named}.coerceOutputValue({value})` to return non-nullable value, returned: null")));
        }
    }

    private static string NameOf(object value, EnumType type, Completion completion)
    {
        if (completion.EnumNames is { } names && names.TryGetValue(value, out var name))
        {
            return name;
        }

        return value is string text && type.Value(text) is not null
            ? text
            : throw new GraphQLException(new GraphQLError($"Enum \"{type}\" cannot represent value: {ValueText.Inspect(value)}"));
    }
}
