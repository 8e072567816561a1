using System.Buffers;

namespace Omnichannel.Graph.Transport;

/// <summary>
/// Memory for messages on their way in and out. What everyday messages need comes from the shared pool. What the few large ones need is left to the collector: the
/// pool keeps a buffer of each size for each thread, which hostile clients could fill with megabytes each.
/// </summary>
internal static class MessageBuffers
{
    private const int LargestPooled = 128 * 1024;

    /// <summary>At least so many bytes, with anything in them; <see cref="Return"/> follows.</summary>
    public static byte[] Rent(int length) => length <= LargestPooled
        ? ArrayPool<byte>.Shared.Rent(length)
        : GC.AllocateUninitializedArray<byte>(length);

    public static void Return(byte[] buffer)
    {
        if (buffer.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
