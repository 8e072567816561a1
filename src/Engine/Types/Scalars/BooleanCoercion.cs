using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>True or false (3.5.4), as <see cref="bool"/>.</summary>
internal sealed class BooleanCoercion : BuiltInScalarCoercion
{
    internal override bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal) => value.ValueKind switch
    {
        JsonValueKind.True => Accept(true, out coerced, out refusal),
        JsonValueKind.False => Accept(false, out coerced, out refusal),
        _ => Refuse(NotABoolean(ValueText.Inspect(value)), out coerced, out refusal),
    };

    internal override bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal) => literal is BooleanValueNode flag
        ? Accept(flag.Value, out coerced, out refusal)
        : Refuse(NotABoolean(ValueText.Print(literal)), out coerced, out refusal);

    protected override bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal) => value switch
    {
        bool => Accept(value, out coerced, out refusal),
        long number => Accept(number is not 0, out coerced, out refusal),
        BigInteger number => Accept(!number.IsZero, out coerced, out refusal),
        double number when double.IsFinite(number) => Accept(number is not 0, out coerced, out refusal),
        _ => Refuse(NotABoolean(ValueText.Inspect(value)), out coerced, out refusal),
    };

    private static string NotABoolean(string value) => $"Boolean cannot represent a non boolean value: {value}";
}
