using System.Globalization;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>What the language's own scalars (3.5) are in C#.</summary>
internal static class BuiltInLeaves
{
    public static IEnumerable<(string Scalar, Leaf Leaf)> All =>
    [
        ("String", Native<string>((value, writer) => writer.WriteString(value), coerced => (string)coerced)),
        ("Boolean", Native<bool>((value, writer) => writer.WriteBoolean(value), coerced => (bool)coerced)),
        ("Int", Native<int>((value, writer) => writer.WriteNumber(value), coerced => (int)coerced)),
        ("Int", Native<short>((value, writer) => writer.WriteNumber(value), coerced => Narrow<short>((int)coerced))),
        ("Int", Native<byte>((value, writer) => writer.WriteNumber(value), coerced => Narrow<byte>((int)coerced))),
        ("Int", Native<long>((value, writer) => writer.WriteNumber(InRange(value)), coerced => (int)coerced)),
        ("Float", Native<double>((value, writer) => writer.WriteNumber(Finite(value)), coerced => Convert.ToDouble(coerced, CultureInfo.InvariantCulture))),
        (
            "Float",
            Native<float>((value, writer) => writer.WriteNumber(Finite(Widen(value))), coerced => Convert.ToSingle(coerced, CultureInfo.InvariantCulture))),
        ("Float", Native<decimal>((value, writer) => writer.WriteNumber(value), ToDecimal)),
        ("Float", Native<int>((value, writer) => writer.WriteNumber(value), coerced => (int)Convert.ToDouble(coerced, CultureInfo.InvariantCulture))),
        ("ID", Native<string>((value, writer) => writer.WriteString(value), coerced => (string)coerced)),
        ("ID", Native<int>((value, writer) => writer.WriteFormatted(value), coerced => Number<int>((string)coerced))),
        ("ID", Native<long>((value, writer) => writer.WriteFormatted(value), coerced => Number<long>((string)coerced))),
        ("ID", Native<Guid>((value, writer) => writer.WriteFormatted(value), coerced => ToGuid((string)coerced))),
    ];

    private static DelegateLeaf<T> Native<T>(Action<T, JsonResponseWriter> write, Func<object, T> read)
        where T : notnull =>
        new(write, read);

    private static T Narrow<T>(int value)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        try
        {
            return T.CreateChecked(value);
        }
        catch (OverflowException)
        {
            throw Refused($"Expected a number from {T.MinValue} to {T.MaxValue}, found: {value}.");
        }
    }

    // The server's own value is out of range: the specification makes this an execution error (3.5.1).
    private static long InRange(long value) => value is >= int.MinValue and <= int.MaxValue
        ? value
        : throw new GraphQLException(new GraphQLError($"Int cannot represent non 32-bit signed integer value: {value}"));

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new GraphQLException(new GraphQLError($"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}"));

    // Through text, so that 0.1f is shown as 0.1 and not as 0.10000000149011612.
    private static double Widen(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal ToDecimal(object coerced)
    {
        try
        {
            return Convert.ToDecimal(coerced, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw Refused($"Expected a number with at most 28 digits, found: {coerced}.");
        }
    }

    private static T Number<T>(string text)
        where T : struct, System.Numerics.INumber<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NotAnId(text);

    private static Guid ToGuid(string text) => Guid.TryParseExact(text, "D", out var id) ? id : throw NotAnId(text);

    private static GraphQLException NotAnId(string text) => Refused($"No such id: \"{text}\".");

    private static GraphQLException Refused(string message) => InputRefusal.Of(message);
}
