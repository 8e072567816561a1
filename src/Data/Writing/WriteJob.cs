namespace Omnichannel.Graph.Data.Writing;

/// <summary>Something that is written in a transaction which others may share.</summary>
internal abstract class WriteJob(CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The changes for the log in what was written.</summary>
    public IReadOnlyList<Change> Published { get; protected set; } = [];

    /// <summary>Writes within the current transaction. May be called again from the start when that was undone.</summary>
    /// <param name="provider">The database's provider.</param>
    /// <param name="db">With nothing tracked.</param>
    /// <param name="now">By the database's clock.</param>
    /// <returns>Whether to keep what was written.</returns>
    public abstract Task<bool> WriteAsync(DatabaseProvider provider, GraphDbContext db, DateTimeOffset now);

    /// <summary>Gives the result to whoever waits: it is kept, or there was nothing to keep.</summary>
    public abstract void Complete();

    /// <summary>Nothing was kept.</summary>
    public abstract void Fail(Exception exception);
}
