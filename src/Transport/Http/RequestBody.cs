using System.Buffers;
using System.IO.Pipelines;

using Microsoft.AspNetCore.Http;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>A request's body in one piece: where it lies in the pipe, or copied together when it came in several.</summary>
internal readonly struct RequestBody : IDisposable
{
    private readonly PipeReader? _reader;
    private readonly SequencePosition _end;
    private readonly byte[]? _rented;

    private RequestBody(ReadOnlyMemory<byte> bytes, PipeReader reader, SequencePosition end)
    {
        Bytes = bytes;
        _reader = reader;
        _end = end;
    }

    private RequestBody(byte[] rented, int length)
    {
        Bytes = rented.AsMemory(0, length);
        _rented = rented;
    }

    /// <summary>A body that could not be read.</summary>
    public RequestBody(Refusal refusal) => Refusal = refusal;

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why there is no body, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Reads a body. Nothing past the limit is read.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var expected = request.ContentLength;
        if (expected > limit)
        {
            return new RequestBody(Refusals.TooLarge(limit));
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > limit)
            {
                reader.AdvanceTo(buffer.End);
                return new RequestBody(Refusals.TooLarge(limit));
            }

            if (read.IsCompleted || buffer.Length == expected)
            {
                return WholeOf(reader, buffer);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    public void Dispose()
    {
        _reader?.AdvanceTo(_end);
        if (_rented is not null)
        {
            MessageBuffers.Return(_rented);
        }
    }

    private static RequestBody WholeOf(PipeReader reader, in ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsSingleSegment)
        {
            return new RequestBody(buffer.First, reader, buffer.End);
        }

        var length = (int)buffer.Length;
        var rented = MessageBuffers.Rent(length);
        buffer.CopyTo(rented);
        reader.AdvanceTo(buffer.End);
        return new RequestBody(rented, length);
    }
}
