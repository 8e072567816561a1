using System.Text;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Many short texts in one block of UTF-8, because a string for each would cost more than its text.</summary>
internal sealed class TextBlock
{
    private byte[] _text = new byte[256];
    private readonly List<int> _starts = [0];

    public int Count => _starts.Count - 1;

    public void Add(ReadOnlySpan<char> text)
    {
        var start = _starts[^1];
        Reserve(start + Encoding.UTF8.GetMaxByteCount(text.Length));
        _starts.Add(start + Encoding.UTF8.GetBytes(text, _text.AsSpan(start)));
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        var start = _starts[^1];
        Reserve(start + text.Length);
        text.CopyTo(_text.AsSpan(start));
        _starts.Add(start + text.Length);
    }

    public Vocabulary ToVocabulary() => new(_text[.._starts[^1]], [.. _starts]);

    public TextColumn ToColumn() => new(_text[.._starts[^1]], [.. _starts]);

    private void Reserve(int length)
    {
        if (length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(length, _text.Length * 2));
        }
    }
}

/// <summary>A text for each document.</summary>
internal sealed class TextColumn(byte[] text, int[] starts)
{
    public ReadOnlySpan<byte> this[int document] => text.AsSpan(starts[document]..starts[document + 1]);
}
