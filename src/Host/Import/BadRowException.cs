namespace Omnichannel.Graph.Host.Import;

/// <summary>A row that cannot be loaded. Its message says which column is wrong, and what was expected of it.</summary>
internal sealed class BadRowException(string message) : Exception(message);
