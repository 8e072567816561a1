using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>Opaque identifiers (3.5.5), as <see cref="string"/>; integers come in as their digits.</summary>
internal sealed class IdCoercion : BuiltInScalarCoercion
{
    internal override bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal)
    {
        if (value.ValueKind is JsonValueKind.String)
        {
            return Accept(value.GetString()!, out coerced, out refusal);
        }

        if (value.ValueKind is not JsonValueKind.Number)
        {
            return Refuse(NotAnId(ValueText.Inspect(value)), out coerced, out refusal);
        }

        return value.TryGetInt64(out var integer)
            ? Accept(ValueText.Inspect(integer), out coerced, out refusal)
            : FromDouble(value.GetDouble(), out coerced, out refusal);
    }

    internal override bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal) => literal switch
    {
        StringValueNode text => Accept(text.Value, out coerced, out refusal),
        IntValueNode integer => Accept(integer.Value, out coerced, out refusal),
        _ => Refuse($"ID cannot represent a non-string and non-integer value: {ValueText.Print(literal)}", out coerced, out refusal),
    };

    protected override bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal) => value switch
    {
        string => Accept(value, out coerced, out refusal),
        long or BigInteger => Accept(ValueText.Inspect(value), out coerced, out refusal),
        double number => FromDouble(number, out coerced, out refusal),
        _ => Refuse(NotAnId(ValueText.Inspect(value)), out coerced, out refusal),
    };

    private static bool FromDouble(double number, out object? coerced, out string? refusal) => double.IsInteger(number)
        ? Accept(NumberText.Of(number), out coerced, out refusal)
        : Refuse(NotAnId(NumberText.Of(number)), out coerced, out refusal);

    private static string NotAnId(string value) => $"ID cannot represent value: {value}";
}
