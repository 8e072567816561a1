namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>
/// Documents that clients registered by hash: Apollo's automatic persisted queries. Bounded in count and bytes; the least recently used goes first.
/// </summary>
internal sealed class RegisteredDocuments(TrustedDocumentOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<TrustedDocument>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<TrustedDocument> _byUse = new();
    private long _bytes;

    public TrustedDocument? Find(string hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    public void Add(string hash, ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            if (_byHash.ContainsKey(hash) || text.Length > options.MaxRegisteredBytes)
            {
                return;
            }

            _byHash.Add(hash, _byUse.AddFirst(new TrustedDocument(DocumentHash.Prefix + hash, text.ToArray())));
            _bytes += text.Length;
            while (_byHash.Count > options.MaxRegistered || _bytes > options.MaxRegisteredBytes)
            {
                RemoveOldest();
            }
        }
    }

    private void RemoveOldest()
    {
        var oldest = _byUse.Last!;
        _byUse.RemoveLast();
        _byHash.Remove(oldest.Value.Id[DocumentHash.Prefix.Length..]);
        _bytes -= oldest.Value.Text.Length;
    }
}
