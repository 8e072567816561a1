using Omnichannel.Graph.Customers.Rows;

namespace Omnichannel.Graph.Customers;

/// <summary>The one form that everybody's writing of an identity comes to.</summary>
internal static class IdentityText
{
    private const int LengthMax = CustomersModel.IdentityLengthMax;

    // Where a number has none, the shop's own.
    private const string CountryCode = "31";

    /// <summary>The form; null for what cannot be an identity of its kind.</summary>
    public static string? Of(IdentityKind kind, string value)
    {
        var text = value.Trim();
        return text.Length is 0 or > LengthMax || text.Any(char.IsControl) ? null : kind switch
        {
            IdentityKind.Card => Card(text),
            IdentityKind.Phone => Phone(text),
            IdentityKind.Email => Email(text),
            IdentityKind.Social => Social(text),
            _ => null,
        };
    }

    private static string? Card(string text)
    {
        var number = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return number.Length is >= 6 and <= 32 && number.All(char.IsAsciiLetterOrDigit) ? number : null;
    }

    // E.164.
    private static string? Phone(string text)
    {
        var bare = string.Concat(text.Where(character => character is not (' ' or '-' or '.' or '(' or ')' or '/')));
        var digits = bare.StartsWith('+') ? bare[1..]
            : bare.StartsWith("00", StringComparison.Ordinal) ? bare[2..]
            : bare.StartsWith('0') ? CountryCode + bare[1..]
            : "";
        // As in +31 (0)6: the zero is for those who call from within the country.
        digits = digits.StartsWith($"{CountryCode}0", StringComparison.Ordinal) ? CountryCode + digits[(CountryCode.Length + 1)..] : digits;
        return digits.Length is >= 8 and <= 15 && digits.All(char.IsAsciiDigit) && digits[0] != '0' ? $"+{digits}" : null;
    }

    private static string? Email(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        var isMail = at is > 0 and <= 64 && !text.Any(char.IsWhiteSpace) && !domain.Contains('@', StringComparison.Ordinal)
            && domain.IndexOf('.', StringComparison.Ordinal) > 0 && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal);
        return isMail ? text.ToLowerInvariant() : null;
    }

    private static string? Social(string text)
    {
        var separator = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[(separator + 1)..].TrimStart('@');
        return separator > 0 && text[..separator].All(char.IsAsciiLetter) && name.Length is > 0 and <= 100 && !name.Any(char.IsWhiteSpace)
            ? $"{text[..separator]}:{name}".ToLowerInvariant()
            : null;
    }
}
