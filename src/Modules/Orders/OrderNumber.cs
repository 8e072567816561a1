using System.Buffers.Binary;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Orders;

/// <summary>Numbers of orders: short enough to say on the telephone, and not counted up, so that they tell nobody how much is sold.</summary>
internal static class OrderNumber
{
    private const int Length = 10;

    /// <summary>The number for an id whose last bytes are drawn by lot.</summary>
    public static string Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        Span<char> number = stackalloc char[Length];
        number[0] = 'K';
        for (var index = 1; index < Length; index++)
        {
            number[index] = ReadableNumber.Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(number);
    }
}
