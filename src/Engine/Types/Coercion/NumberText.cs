using System.Globalization;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Numbers as the reference implementation's messages and literals show them.</summary>
internal static class NumberText
{
    /// <summary>The shortest decimal that reads back as the same number, with an exponent below 1e-6 and from 1e21 on.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value) || value is 0)
        {
            return double.IsNaN(value) ? "NaN" : value is 0 ? "0" : value > 0 ? "Infinity" : "-Infinity";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        var text = point switch
        {
            > 21 or < -5 => WithExponent(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits + new string('0', point - digits.Length),
            _ => digits[..point] + "." + digits[point..],
        };
        return value < 0 ? "-" + text : text;
    }

    /// <summary>Whether the text is an integer as GraphQL writes one: no leading zero, no plus (2.9.1).</summary>
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length is 1 || digits[0] is not '0');
    }

    private static string WithExponent(string digits, int exponent)
    {
        var mantissa = digits.Length is 1 ? digits : digits[..1] + "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    // The number is 0.DIGITS times ten to the power of Point.
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dotAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dotAt < 0 ? mantissa : mantissa[..dotAt];
        var digits = dotAt < 0 ? mantissa : whole + mantissa[(dotAt + 1)..];
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), whole.Length + exponent - (digits.Length - significant.Length));
    }
}
