using System.Globalization;
using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>Finite double-precision numbers (3.5.2), as <see cref="double"/>.</summary>
internal sealed class FloatCoercion : BuiltInScalarCoercion
{
    internal override bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal) => value.ValueKind is JsonValueKind.Number
        ? FromDouble(value.GetDouble(), out coerced, out refusal)
        : Refuse(NotANumber(ValueText.Inspect(value)), out coerced, out refusal);

    internal override bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal)
    {
        var digits = literal switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        return digits is not null
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
                ? Accept(value, out coerced, out refusal)
                : Refuse(NotANumber(ValueText.Print(literal)), out coerced, out refusal);
    }

    protected override bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal) => value switch
    {
        double number => FromDouble(number, out coerced, out refusal),
        long number => Accept((double)number, out coerced, out refusal),
        BigInteger number => FromBigInteger(number, out coerced, out refusal),
        bool flag => Accept(flag ? 1.0 : 0.0, out coerced, out refusal),
        string text => FromText(text, out coerced, out refusal),
        _ => Refuse(NotANumber(ValueText.Inspect(value)), out coerced, out refusal),
    };

    private static bool FromDouble(double number, out object? coerced, out string? refusal) => double.IsFinite(number)
        ? Accept(number, out coerced, out refusal)
        : Refuse(NotANumber(NumberText.Of(number)), out coerced, out refusal);

    private static bool FromText(string text, out object? coerced, out string? refusal) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Accept(number, out coerced, out refusal)
            : Refuse(NotANumber(ValueText.Quote(text)), out coerced, out refusal);

    private static bool FromBigInteger(BigInteger integer, out object? coerced, out string? refusal)
    {
        var number = (double)integer;
        return number switch
        {
            _ when !double.IsFinite(number) => Refuse($"{NotANumber(ValueText.Inspect(integer))} (value is too large)", out coerced, out refusal),
            _ when new BigInteger(number) != integer => Refuse(
                $"{NotANumber(ValueText.Inspect(integer))} (value would lose precision)", out coerced, out refusal),
            _ => Accept(number, out coerced, out refusal),
        };
    }

    private static string NotANumber(string value) => $"Float cannot represent non numeric value: {value}";
}
