using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Graph.Lists;

/// <summary>Codes that nobody guesses. Only their hashes are kept, so that who reads the database joins nothing.</summary>
internal static class ListCodeText
{
    private const int Size = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    public static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
