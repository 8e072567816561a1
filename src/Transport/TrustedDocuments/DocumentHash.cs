using System.Buffers;
using System.Security.Cryptography;

namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>The SHA-256 of a document's UTF-8 text, as 64 lower-case hexadecimal digits.</summary>
internal static class DocumentHash
{
    /// <summary>What an id made of the hash begins with (GraphQL over HTTP, appendix on persisted documents).</summary>
    public const string Prefix = "sha256:";

    private const int Length = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Of(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static bool IsHash(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExcept(Digits);
}
