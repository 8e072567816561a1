using System.Globalization;
using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>32-bit signed integers (3.5.1), as <see cref="int"/>.</summary>
internal sealed class IntCoercion : BuiltInScalarCoercion
{
    internal override bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal)
    {
        if (value.ValueKind is not JsonValueKind.Number)
        {
            return Refuse(NotAnInteger(ValueText.Inspect(value)), out coerced, out refusal);
        }

        return value.TryGetInt32(out var number) ? Accept(number, out coerced, out refusal) : FromDouble(value.GetDouble(), out coerced, out refusal);
    }

    internal override bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal)
    {
        if (literal is not IntValueNode integer)
        {
            return Refuse(NotAnInteger(ValueText.Print(literal)), out coerced, out refusal);
        }

        return int.TryParse(integer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Accept(number, out coerced, out refusal)
            : Refuse(NotIn32Bits(integer.Value), out coerced, out refusal);
    }

    protected override bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal) => value switch
    {
        long number and >= int.MinValue and <= int.MaxValue => Accept((int)number, out coerced, out refusal),
        long or BigInteger => Refuse(NotIn32Bits(ValueText.Inspect(value)), out coerced, out refusal),
        double number => FromDouble(number, out coerced, out refusal),
        bool flag => Accept(flag ? 1 : 0, out coerced, out refusal),
        string text => FromText(text, out coerced, out refusal),
        _ => Refuse(NotAnInteger(ValueText.Inspect(value)), out coerced, out refusal),
    };

    private static bool FromDouble(double number, out object? coerced, out string? refusal) => number switch
    {
        _ when !double.IsInteger(number) => Refuse(NotAnInteger(NumberText.Of(number)), out coerced, out refusal),
        < int.MinValue or > int.MaxValue => Refuse(NotIn32Bits(NumberText.Of(number)), out coerced, out refusal),
        _ => Accept((int)number, out coerced, out refusal),
    };

    private static bool FromText(string text, out object? coerced, out string? refusal)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsInteger(number))
        {
            return Refuse(NotAnInteger(ValueText.Quote(text)), out coerced, out refusal);
        }

        return number is < int.MinValue or > int.MaxValue
            ? Refuse(NotIn32Bits(ValueText.Quote(text)), out coerced, out refusal)
            : Accept((int)number, out coerced, out refusal);
    }

    private static string NotAnInteger(string value) => $"Int cannot represent non-integer value: {value}";

    private static string NotIn32Bits(string value) => $"Int cannot represent non 32-bit signed integer value: {value}";
}
