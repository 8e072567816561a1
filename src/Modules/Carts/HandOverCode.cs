using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Graph.Carts;

/// <summary>
/// What is read from one screen into another: 12 characters, 57 bits, enough for what lasts minutes and works once. Without what looks alike, and without vowels so
/// that it is no word. Only hashes are kept, so that who reads the database takes no cart.
/// </summary>
internal static class HandOverCode
{
    private const int Length = 12;
    private const string Characters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>The same for everybody who types it: in small letters, in groups.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())));
}
