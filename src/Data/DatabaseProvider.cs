using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Bulk;

namespace Omnichannel.Graph.Data;

/// <summary>What one database can do that others do in another way.</summary>
public abstract class DatabaseProvider
{
    /// <summary>Whether the database lets one transaction write at a time, so that writers queue in the process rather than at its lock.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>Adds the provider to the options.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes the place where the database lives, before the first migration.</summary>
    public abstract Task PrepareAsync(GraphDbContext db, CancellationToken cancellationToken);

    /// <summary>Prepares a connection that will write; called once for each context that writes for long.</summary>
    public abstract Task PrepareWriterAsync(GraphDbContext db, CancellationToken cancellationToken);

    /// <summary>The time by the database's own clock, at the start of the current transaction. What expires is decided by it alone.</summary>
    public abstract ValueTask<DateTimeOffset> NowAsync(GraphDbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// Gives committed changes their places in the log, where the writers did not; of several nodes one does it at a time. A change that was committed late gets a
    /// late place, so a reader that goes from place to place misses none.
    /// </summary>
    public abstract Task SequenceChangesAsync(GraphDbContext db, CancellationToken cancellationToken);

    /// <summary>Adds rows within the current transaction.</summary>
    /// <param name="db">In a transaction.</param>
    /// <param name="tables">The rows of each table, in the order in which they are written.</param>
    public abstract Task InsertAsync(GraphDbContext db, IReadOnlyList<BulkRows> tables, CancellationToken cancellationToken);

    /// <summary>
    /// Which history the database is a part of. It is another one when what was committed, and perhaps told, may be gone: another file, another server, another
    /// server in its place that had not received everything.
    /// </summary>
    public abstract Task<string> HistoryAsync(GraphDbContext db, CancellationToken cancellationToken);

    /// <summary>Writes many rows within the current transaction, each in the place of the row with its key, if there is one.</summary>
    /// <param name="db">In a transaction.</param>
    /// <param name="table">Where to.</param>
    /// <param name="rows">Each key at most once.</param>
    /// <returns>How many rows are new or different now.</returns>
    public abstract Task<int> UpsertAsync(GraphDbContext db, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken);

    /// <summary>Whether the transaction may be run again from its start: it lost a race, and nothing of it was kept.</summary>
    public abstract bool IsLostRace(Exception exception);

    /// <summary>Whether a row was refused because another one has its unique key.</summary>
    public abstract bool IsDuplicate(Exception exception);
}
