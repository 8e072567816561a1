using System.Globalization;
using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Scalars;

internal abstract class BuiltInScalarCoercion : ScalarCoercion
{
    public sealed override object? CoerceInputValue(JsonElement value) =>
        TryCoerceInputValue(value, out var coerced, out var refusal) ? coerced : throw Refused(refusal);

    public sealed override object? CoerceInputLiteral(ValueNode literal) =>
        TryCoerceInputLiteral(literal, out var coerced, out var refusal) ? coerced : throw Refused(refusal);

    public sealed override object? CoerceOutputValue(object value) =>
        TryCoerceOutputValue(Plain(value), out var coerced, out var refusal) ? coerced : throw Refused(refusal);

    /// <param name="value">A bool, string, long, double, <see cref="BigInteger"/>, or something that no built-in scalar can show.</param>
    protected abstract bool TryCoerceOutputValue(object value, out object? coerced, out string? refusal);

    protected static bool Accept(object value, out object? coerced, out string? refusal)
    {
        (coerced, refusal) = (value, null);
        return true;
    }

    protected static bool Refuse(string message, out object? coerced, out string? refusal)
    {
        (coerced, refusal) = (null, message);
        return false;
    }

    // The many kinds of number are brought to three, so that each scalar has few cases.
    private static object Plain(object value) => value switch
    {
        string or bool or long or double or BigInteger => value,
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => Plain((decimal)number),
        decimal number and >= long.MinValue and <= long.MaxValue when decimal.IsInteger(number) => (long)number,
        decimal number when decimal.IsInteger(number) => new BigInteger(number),
        decimal number => (double)number,
        float number => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        char or Guid or Uri => value.ToString()!,
        JsonElement json => PlainJson(json),
        Enum name => name.ToString(),
        _ => value,
    };

    private static object PlainJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? (object)integer : json.GetDouble(),
        _ => json,
    };

    private static GraphQLException Refused(string? refusal) => new(new GraphQLError(refusal ?? "The value is not valid."));
}
