using System.Security.Cryptography;

namespace Omnichannel.Graph.Returns;

/// <summary>Numbers of returns: short enough to say at the desk, without letters that sound or look alike, and not counted up.</summary>
internal static class ReturnNumber
{
    // Crockford's base 32.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Drawn = 9;

    /// <summary>Of two that are the same the second one's command fails on the key, and runs again with another one.</summary>
    public static string New() => $"R{RandomNumberGenerator.GetString(Digits, Drawn)}";

    /// <summary>The one form of a number that somebody typed.</summary>
    public static string Normalise(string typed) => typed.Trim().ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
