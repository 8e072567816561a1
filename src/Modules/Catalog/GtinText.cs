namespace Omnichannel.Graph.Catalog;

/// <summary>The numbers under barcodes (GS1 General Specifications, section 7.9).</summary>
internal static class GtinText
{
    /// <summary>The number without its leading zeros, in which all lengths agree; null when it is none.</summary>
    public static string? KeyOf(string gtin) => gtin.Length is 8 or 12 or 13 or 14 && gtin.All(char.IsAsciiDigit) ? gtin.TrimStart('0') : null;

    /// <summary>Whether its last digit is the check digit of the others.</summary>
    public static bool IsValid(string gtin) =>
        KeyOf(gtin) is not null && gtin.Reverse().Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;
}
