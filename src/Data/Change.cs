namespace Omnichannel.Graph.Data;

/// <summary>Something that happened, for everything that reacts to it. Kept in the transaction that made it happen.</summary>
/// <param name="Topic">What sort of thing changed, such as <c>stock</c>.</param>
/// <param name="Key">Which thing. Changes of one key are told in the order of their versions.</param>
/// <param name="Version">The thing's version after the change.</param>
/// <param name="Body">What a reader needs to react, as JSON of ids and numbers; never personal data, which could not be erased from here.</param>
public sealed record Change(string Topic, string Key, long Version, string Body);
