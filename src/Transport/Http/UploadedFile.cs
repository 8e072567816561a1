namespace Omnichannel.Graph.Transport.Http;

/// <summary>A file that came with a request; it is there until the request ends. The value of the scalar <c>Upload</c>.</summary>
public sealed class UploadedFile : IAsyncDisposable
{
    private readonly Stream _content;

    internal UploadedFile(string fileName, string contentType, Stream content)
    {
        FileName = fileName;
        ContentType = contentType;
        _content = content;
    }

    /// <summary>The name the client gave it: text from outside, never a path.</summary>
    public string FileName { get; }

    /// <summary>The media type the client gave it; "application/octet-stream" when it gave none.</summary>
    public string ContentType { get; }

    /// <summary>Its size in bytes.</summary>
    public long Length => _content.Length;

    /// <summary>The content from its beginning. One reader at a time.</summary>
    public Stream OpenRead()
    {
        _content.Position = 0;
        return _content;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _content.DisposeAsync();
}
