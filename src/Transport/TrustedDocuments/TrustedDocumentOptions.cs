namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>Where trusted documents come from, and whether others are accepted.</summary>
public sealed class TrustedDocumentOptions
{
    /// <summary>
    /// A folder of <c>.graphql</c> files named by their ids, or a manifest: Relay's (id to text) or Apollo's (<c>operations</c> with id and body).
    /// Null means none.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>Whether only trusted documents are executed, on every transport. Trusted callers are exempt.</summary>
    public bool Required { get; set; }

    /// <summary>Documents that clients may register by hash (Apollo's automatic persisted queries); 0 turns that off.</summary>
    public int MaxRegistered { get; set; }

    /// <summary>Bytes of all registered documents together; the oldest go first.</summary>
    public int MaxRegisteredBytes { get; set; } = 16 * 1024 * 1024;
}
