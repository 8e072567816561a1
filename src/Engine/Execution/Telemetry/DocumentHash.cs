using System.Security.Cryptography;

namespace Omnichannel.Graph.Engine.Execution.Telemetry;

/// <summary>The name of a document by its content, as trusted documents and telemetry use it.</summary>
internal static class DocumentHash
{
    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits of the UTF-8 text.</summary>
    public static string Of(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return $"sha256:{Convert.ToHexStringLower(hash)}";
    }
}
