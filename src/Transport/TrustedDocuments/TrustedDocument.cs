namespace Omnichannel.Graph.Transport.TrustedDocuments;

/// <summary>A document that the server knows.</summary>
/// <param name="Id">The id as telemetry shows it.</param>
/// <param name="Text">The document, UTF-8.</param>
internal sealed record TrustedDocument(string Id, ReadOnlyMemory<byte> Text);
