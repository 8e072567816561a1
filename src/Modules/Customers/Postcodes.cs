namespace Omnichannel.Graph.Customers;

/// <summary>How postcodes are written.</summary>
internal static class Postcodes
{
    /// <summary>A postcode in its country's own form; null for what is none there. Of most countries only the characters are known.</summary>
    public static string? Of(string country, string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return country switch
        {
            "NL" => bare.Length == 6 && bare[0] != '0' && bare[..4].All(char.IsAsciiDigit) && bare[4..].All(char.IsAsciiLetterUpper) ? $"{bare[..4]} {bare[4..]}" : null,
            "BE" => bare.Length == 4 && bare.All(char.IsAsciiDigit) ? bare : null,
            "DE" => bare.Length == 5 && bare.All(char.IsAsciiDigit) ? bare : null,
            _ => bare.All(character => char.IsAsciiLetterOrDigit(character) || character is '-') ? text.Trim().ToUpperInvariant() : null,
        };
    }
}
