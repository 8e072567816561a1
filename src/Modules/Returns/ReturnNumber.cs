using System.Security.Cryptography;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Returns;

/// <summary>Numbers of returns: short enough to say at the desk, and not counted up.</summary>
internal static class ReturnNumber
{
    private const int Drawn = 9;

    /// <summary>Of two that are the same the second one's command fails on the key, and runs again with another one.</summary>
    public static string New() => $"R{RandomNumberGenerator.GetString(ReadableNumber.Digits, Drawn)}";
}
