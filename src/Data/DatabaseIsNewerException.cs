namespace Omnichannel.Graph.Data;

/// <summary>A newer version of the program has migrated the database; this one would not understand its rows.</summary>
public sealed class DatabaseIsNewerException(string message) : Exception(message);
