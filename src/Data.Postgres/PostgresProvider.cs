using System.Data;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

using Npgsql;

using Omnichannel.Graph.Data.Bulk;

namespace Omnichannel.Graph.Data.Postgres;

/// <summary>A PostgreSQL server that many processes share.</summary>
/// <param name="source">Its connections.</param>
public class PostgresProvider(NpgsqlDataSource source) : DatabaseProvider
{
    private const string Clock = "SELECT (extract(epoch FROM now()) * 1000000)::bigint";

    // The lock is waited for: what this process has just committed must be placed when the call returns. Each statement of the block sees what was
    // committed before it, so nothing is placed twice. Who sees nothing without a place has nothing to wait for.
    private const string Sequence = """
        DO $$
        BEGIN
          IF EXISTS (SELECT FROM data_change WHERE position IS NULL) THEN
            PERFORM pg_advisory_xact_lock(7316504);
            WITH waiting AS MATERIALIZED (SELECT id FROM data_change WHERE position IS NULL ORDER BY id),
            placed AS MATERIALIZED (SELECT id, nextval('data_change_position') AS position FROM waiting)
            UPDATE data_change SET position = placed.position FROM placed WHERE data_change.id = placed.id;
          END IF;
        END $$
        """;

    // A promoted server has another timeline, and perhaps not all that the old one had told.
    private const string History = """
        SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/'
          || (SELECT oid FROM pg_database WHERE datname = current_database()) AS "Value"
        """;

    private static readonly RowLockInterceptor _rowLocks = new();

    /// <inheritdoc/>
    public override bool HasOneWriter => false;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source).AddInterceptors(_rowLocks);

    /// <inheritdoc/>
    public override Task PrepareAsync(GraphDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task PrepareWriterAsync(GraphDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async ValueTask<DateTimeOffset> NowAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Clock;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        if (command.Connection!.State != ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }

        var microseconds = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    /// <inheritdoc/>
    public override Task SequenceChangesAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Sequence, cancellationToken);

    /// <inheritdoc/>
    public override async Task InsertAsync(GraphDbContext db, IReadOnlyList<BulkRows> tables, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var (table, rows) in tables)
        {
            batch.BatchCommands.Add(InsertArrays.Command(table, rows));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<string> HistoryAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<string>(History).SingleAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<int> UpsertAsync(GraphDbContext db, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await ExecuteAsync(connection, $"CREATE TEMP TABLE IF NOT EXISTS load_{table.Name} (LIKE {table.Name} INCLUDING DEFAULTS) ON COMMIT DROP; TRUNCATE load_{table.Name}", cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync($"COPY load_{table.Name} ({columns}) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                foreach (var column in table.Columns)
                {
                    await WriteAsync(copy, column, row, cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        return await ExecuteAsync(connection, $"INSERT INTO {table.Name} ({columns}) SELECT {columns} FROM load_{table.Name} {table.OnConflict()}", cancellationToken);
    }

    /// <inheritdoc/>
    public override bool IsLostRace(Exception exception) =>
        Find(exception)?.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <inheritdoc/>
    public override bool IsDuplicate(Exception exception) => Find(exception)?.SqlState is PostgresErrorCodes.UniqueViolation;

    private static Task WriteAsync(NpgsqlBinaryImporter copy, BulkColumn column, object row, CancellationToken cancellationToken) => column.Read(row) is { } value
        ? copy.WriteAsync(value, column.Mapping.StoreTypeNameBase, cancellationToken)
        : copy.WriteNullAsync(cancellationToken);

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static PostgresException? Find(Exception? exception) => exception switch
    {
        null => null,
        PostgresException found => found,
        _ => Find(exception.InnerException),
    };
}
