
namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>A message as it came in, in rented memory.</summary>
internal sealed class SocketMessage : IDisposable
{
    private const int SmallestBuffer = 1024;

    private byte[] _bytes = [];

    public int Length { get; set; }

    public bool IsBinary { get; set; }

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    /// <summary>Where the next part of the message goes, one byte past the limit at most: enough to know that it is too long.</summary>
    public Memory<byte> Room(int maxBytes)
    {
        if (Length == _bytes.Length)
        {
            Grow();
        }

        return _bytes.AsMemory(Length, Math.Min(_bytes.Length - Length, maxBytes - Length + 1));
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            MessageBuffers.Return(_bytes);
            _bytes = [];
        }
    }

    private void Grow()
    {
        var larger = MessageBuffers.Rent(Math.Max(SmallestBuffer, _bytes.Length * 2));
        Bytes.CopyTo(larger);
        var length = Length;
        Dispose();
        _bytes = larger;
        Length = length;
    }
}
