using System.Buffers.Binary;

namespace Omnichannel.Graph.Orders;

/// <summary>Numbers of orders: short enough to say on the telephone, without letters that sound or look alike, and not counted up, so that they tell nobody how much is sold.</summary>
internal static class OrderNumber
{
    // Crockford's base 32.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
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
            number[index] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(number);
    }

    /// <summary>The one form of a number that somebody typed.</summary>
    public static string Normalise(string typed) => typed.Trim().ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
