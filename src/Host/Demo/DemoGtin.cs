using System.Globalization;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Numbers under barcodes, in the range that GS1 keeps for use inside a company (200 to 299).</summary>
internal static class DemoGtin
{
    /// <param name="prefix">Its first digits, at most 11.</param>
    /// <param name="number">Fills the others up to 12; the check digit follows.</param>
    public static string Of(string prefix, int number)
    {
        var digits = prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(12 - prefix.Length, '0');
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
