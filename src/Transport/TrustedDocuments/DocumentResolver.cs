using System.Text.Json;

namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>Which document a request means, and whether it may be executed: one answer for every transport.</summary>
internal sealed class DocumentResolver(TransportOptions options, TrustedDocumentStore trusted)
{
    private readonly RegisteredDocuments _registered = new(options.Documents);

    /// <summary>Finds the document of a request.</summary>
    /// <param name="anyDocument">Whether the caller may send documents that are not trusted.</param>
    /// <param name="document">The trusted document; null when the request's own text is to be executed.</param>
    /// <returns>Why not, or null.</returns>
    public Refusal? Resolve(RequestParameters parameters, bool anyDocument, out TrustedDocument? document)
    {
        document = null;
        if (parameters.DocumentId is { } id)
        {
            document = trusted.Find(id);
            return document is null ? Refusals.PersistedQueryNotFound
                : parameters.HasQuery && !parameters.Query.Span.SequenceEqual(document.Text.Span) ? Refusals.DocumentIdMismatch
                : null;
        }

        if (TryGetPersistedQuery(parameters.Extensions, out var hash))
        {
            return ResolveHash(parameters, hash, anyDocument, out document);
        }

        if (!parameters.HasQuery)
        {
            return Refusals.MissingQuery;
        }

        return anyDocument ? null : RequireTrusted(parameters, out document);
    }

    private Refusal? RequireTrusted(RequestParameters parameters, out TrustedDocument? document)
    {
        document = trusted.FindText(parameters.Query.Span);
        return document is not null ? null : Refusals.UntrustedDocument;
    }

    private Refusal? ResolveHash(RequestParameters parameters, string hash, bool anyDocument, out TrustedDocument? document)
    {
        document = trusted.Find(hash);
        if (document is not null)
        {
            return parameters.HasQuery && !parameters.Query.Span.SequenceEqual(document.Text.Span) ? Refusals.PersistedQueryMismatch : null;
        }

        if (options.Documents.MaxRegistered == 0)
        {
            // A client that sends both gets its answer; nothing is registered.
            return !parameters.HasQuery ? Refusals.PersistedQueryNotSupported
                : !anyDocument ? Refusals.UntrustedDocument
                : null;
        }

        return !anyDocument ? Refusals.UntrustedDocument
            : parameters.HasQuery ? Register(parameters, hash)
            : (document = _registered.Find(hash)) is null ? Refusals.PersistedQueryNotFound
            : null;
    }

    private Refusal? Register(RequestParameters parameters, string hash)
    {
        var text = parameters.Query.Span;
        if (!DocumentHash.IsHash(hash) || hash != DocumentHash.Of(text))
        {
            return Refusals.PersistedQueryMismatch;
        }

        _registered.Add(hash, text);
        return null;
    }

    private static bool TryGetPersistedQuery(JsonElement extensions, out string hash)
    {
        hash = "";
        if (extensions.ValueKind == JsonValueKind.Object
            && extensions.TryGetProperty("persistedQuery"u8, out var persisted) && persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("sha256Hash"u8, out var value) && value.ValueKind == JsonValueKind.String)
        {
            hash = value.GetString()!;
            return true;
        }

        return false;
    }
}
