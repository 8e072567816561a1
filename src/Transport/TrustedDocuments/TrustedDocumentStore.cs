using System.Collections.Frozen;

namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>The documents that the server knows from its start, by id and by hash. Unchanging.</summary>
internal sealed class TrustedDocumentStore
{
    private readonly FrozenDictionary<string, TrustedDocument> _byId;

    public TrustedDocumentStore(TransportOptions options)
        : this(options.Documents.Path is { } path ? ManifestReader.Read(path) : [])
    {
    }

    public TrustedDocumentStore(IEnumerable<TrustedDocument> documents)
    {
        var byId = new Dictionary<string, TrustedDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (byId.TryGetValue(document.Id, out var other) && !other.Text.Span.SequenceEqual(document.Text.Span))
            {
                throw new InvalidOperationException($"Two trusted documents have the id \"{document.Id}\".");
            }

            byId[document.Id] = document;
            byId[DocumentHash.Of(document.Text.Span)] = document;
        }

        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The document of an id, which may be a hash with or without its prefix; null when there is none.</summary>
    public TrustedDocument? Find(string id) =>
        _byId.GetValueOrDefault(id) ?? (id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal)
            ? _byId.GetValueOrDefault(id[DocumentHash.Prefix.Length..])
            : null);

    /// <summary>Whether a document is known, whatever id the request gave.</summary>
    public TrustedDocument? FindText(ReadOnlySpan<byte> text) => _byId.Count == 0 ? null : _byId.GetValueOrDefault(DocumentHash.Of(text));
}
