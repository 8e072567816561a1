using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>Text (3.5.3), as <see cref="string"/>.</summary>
internal sealed class StringCoercion : BuiltInScalarCoercion
{
    internal override bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal) => value.ValueKind is JsonValueKind.String
        ? Accept(value.GetString()!, out coerced, out refusal)
        : Refuse(NotAString(ValueText.Inspect(value)), out coerced, out refusal);

    internal override bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal) => literal is StringValueNode text
        ? Accept(text.Value, out coerced, out refusal)
        : Refuse(NotAString(ValueText.Print(literal)), out coerced, out refusal);

    protected override bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal) => value switch
    {
        string => Accept(value, out coerced, out refusal),
        bool flag => Accept(flag ? "true" : "false", out coerced, out refusal),
        long or BigInteger => Accept(ValueText.Inspect(value), out coerced, out refusal),
        double number when double.IsFinite(number) => Accept(NumberText.Of(number), out coerced, out refusal),
        _ => Refuse($"String cannot represent value: {ValueText.Inspect(value)}", out coerced, out refusal),
    };

    private static string NotAString(string value) => $"String cannot represent a non string value: {value}";
}
