using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>A hash of short byte strings, different in every process so that no document can be made to collide.</summary>
internal static class NameHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private static readonly ulong s_seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    public static uint Of(ReadOnlySpan<byte> name)
    {
        var hash = s_seed ^ (ulong)name.Length;
        while (name.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
            name = name[8..];
        }

        if (name.Length >= 4)
        {
            // The two halves overlap, which spares a loop over the last bytes.
            var low = BinaryPrimitives.ReadUInt32LittleEndian(name);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
            hash = Mix(hash ^ low ^ ((ulong)high << 32));
        }
        else if (name.Length > 0)
        {
            hash = Mix(hash ^ name[0] ^ ((ulong)name[name.Length / 2] << 16) ^ ((ulong)name[^1] << 32));
        }

        return (uint)(Mix(hash) >> 32);
    }

    private static ulong Mix(ulong value) => Math.BigMul(value, Multiplier, out var low) ^ low;
}
