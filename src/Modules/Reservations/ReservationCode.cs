using System.Security.Cryptography;

namespace Omnichannel.Graph.Reservations;

/// <summary>What a customer shows in the store: easy to read out, without what looks or sounds alike, and without vowels so that it is no word.</summary>
internal static class ReservationCode
{
    public const int Length = 6;
    private const string Characters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    public static bool Is(string code, string? shown) => string.Equals(code, shown?.Trim(), StringComparison.OrdinalIgnoreCase);
}
