using System.Collections.Concurrent;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// Compiled documents by their exact text, bounded by the bytes of that text. When it is full, documents that were not used since the last time are
/// dropped first.
/// </summary>
/// <param name="capacityBytes">Bytes of text kept at the most; a text over an eighth of it is not kept.</param>
internal sealed class DocumentCache(int capacityBytes)
{
    private readonly ConcurrentDictionary<int, Entry> _entries = new();
    private readonly Lock _sweep = new();
    private long _bytes;

    public CompiledDocument? Find(ReadOnlySpan<byte> text)
    {
        if (_entries.TryGetValue(HashOf(text), out var entry) && text.SequenceEqual(entry.Text))
        {
            entry.Used = true;
            return entry.Document;
        }

        return null;
    }

    public void Add(ReadOnlySpan<byte> text, CompiledDocument document)
    {
        // Of two texts with one hash the first stays: the other is only slower.
        if (text.Length <= capacityBytes / 8
            && _entries.TryAdd(HashOf(text), new Entry(text.ToArray(), document))
            && Interlocked.Add(ref _bytes, text.Length) > capacityBytes)
        {
            Sweep();
        }
    }

    /// <summary>Differs from process to process, so that nobody can choose texts that collide.</summary>
    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private void Sweep()
    {
        lock (_sweep)
        {
            for (var round = 0; round < 2; round++)
            {
                foreach (var pair in _entries)
                {
                    if (Interlocked.Read(ref _bytes) <= capacityBytes * 3L / 4)
                    {
                        return;
                    }

                    if (pair.Value.Used)
                    {
                        pair.Value.Used = false;
                    }
                    else if (_entries.TryRemove(pair))
                    {
                        Interlocked.Add(ref _bytes, -pair.Value.Text.Length);
                    }
                }
            }
        }
    }

    private sealed class Entry(byte[] text, CompiledDocument document)
    {
        public byte[] Text { get; } = text;

        public CompiledDocument Document { get; } = document;

        public bool Used { get; set; }
    }
}
