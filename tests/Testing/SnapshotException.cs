namespace Omnichannel.Graph.Testing;

/// <summary>A text is not what its snapshot file says.</summary>
public sealed class SnapshotException(string message) : Exception(message);
