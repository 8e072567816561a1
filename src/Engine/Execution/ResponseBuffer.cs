using System.Buffers;
using System.Text;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A response's bytes, in chunks rented from a pool and never grown by copying. Disposing it returns them.</summary>
public sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstChunkSize = 4 * 1024;
    private const int ChunkSize = 32 * 1024;

    private byte[] _chunk;
    private int _position;
    private List<(byte[] Chunk, int Length)>? _full;
    private long _fullLength;
    private readonly bool _isFrozen;

    /// <summary>The same bytes in a buffer that many may read; disposing it does nothing. The given buffer is disposed.</summary>
    public static ResponseBuffer Frozen(ResponseBuffer response)
    {
        if (response._isFrozen)
        {
            return response;
        }

        var bytes = response.ToArray();
        response.Dispose();
        return new ResponseBuffer(bytes);
    }

    /// <summary>An empty buffer to write to.</summary>
    public ResponseBuffer() => _chunk = ArrayPool<byte>.Shared.Rent(FirstChunkSize);

    private ResponseBuffer(byte[] frozen)
    {
        _chunk = frozen;
        _position = frozen.Length;
        _isFrozen = true;
    }

    /// <summary>How many bytes have been written.</summary>
    public long Length => _fullLength + _position;

    internal Mark Position => new(_full?.Count ?? 0, _position);

    /// <inheritdoc/>
    public void Advance(int count) => _position += count;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_chunk.Length - _position < Math.Max(sizeHint, 1))
        {
            NextChunk(sizeHint);
        }

        return _chunk.AsSpan(_position);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _ = GetSpan(sizeHint);
        return _chunk.AsMemory(_position);
    }

    /// <summary>Copies everything to a writer, without flushing it.</summary>
    public void CopyTo(IBufferWriter<byte> writer)
    {
        if (_full is not null)
        {
            foreach (var (chunk, length) in _full)
            {
                writer.Write(chunk.AsSpan(0, length));
            }
        }

        writer.Write(_chunk.AsSpan(0, _position));
    }

    /// <summary>Copies everything to memory that is large enough.</summary>
    public void CopyTo(Span<byte> target)
    {
        if (_full is not null)
        {
            foreach (var (chunk, length) in _full)
            {
                chunk.AsSpan(0, length).CopyTo(target);
                target = target[length..];
            }
        }

        _chunk.AsSpan(0, _position).CopyTo(target);
    }

    /// <summary>Everything in one array of its own.</summary>
    public byte[] ToArray()
    {
        var writer = new ArrayBufferWriter<byte>((int)Math.Max(Length, 1));
        CopyTo(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Everything as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToArray());

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isFrozen || _chunk.Length == 0)
        {
            return;
        }

        Rewind(default);
        ArrayPool<byte>.Shared.Return(_chunk);
        _chunk = [];
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _position += bytes.Length;
    }

    internal void Rewind(Mark mark)
    {
        while (_full is { Count: > 0 } full && full.Count > mark.FullChunks)
        {
            ArrayPool<byte>.Shared.Return(_chunk);
            (_chunk, var length) = full[^1];
            _fullLength -= length;
            full.RemoveAt(full.Count - 1);
        }

        _position = mark.Position;
    }

    private void NextChunk(int sizeHint)
    {
        (_full ??= []).Add((_chunk, _position));
        _fullLength += _position;
        _chunk = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, ChunkSize));
        _position = 0;
    }

    internal readonly record struct Mark(int FullChunks, int Position);
}
