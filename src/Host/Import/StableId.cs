using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Graph.Host.Import;

/// <summary>The id of something that comes from a file: the same for the same code, so that a load that was cut short and begun again makes nothing twice.</summary>
internal static class StableId
{
    private const byte Version8 = 0x80;

    /// <returns>A version 8 GUID (RFC 9562): of a hash.</returns>
    public static Guid Of(string kind, string code)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{code}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | Version8);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
