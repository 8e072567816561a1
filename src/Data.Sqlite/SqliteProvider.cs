using System.Globalization;
using System.Security.Cryptography;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Bulk;

namespace Omnichannel.Graph.Data.Sqlite;

/// <summary>A database in one file, in the process. Readers never wait for the writer, and what was committed survives a power cut.</summary>
/// <param name="path">The file; its folder is made.</param>
/// <param name="clock">The database runs in this process, so its clock is the process's.</param>
public sealed class SqliteProvider(string path, TimeProvider clock) : DatabaseProvider
{
    // Another process, such as an import, may write for this long before a command fails.
    private const int BusySeconds = 5;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueKeyTaken = 2067;

    // What one transaction changes should fit: pages that do not are written to the log before it commits, again and again. It is taken as it is used.
    private const int WriterCacheKilobytes = 65_536;

    private const string ReadName = "SELECT application_id AS Value FROM pragma_application_id";

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds }.ToString();

    /// <inheritdoc/>
    public override bool HasOneWriter => true;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(_connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    /// <inheritdoc/>
    public override async Task PrepareAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

        // Each file has a name of its own, in the place that SQLite gives to applications.
        if (await db.Database.SqlQueryRaw<int>(ReadName).SingleAsync(cancellationToken) == 0)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {RandomNumberGenerator.GetInt32(1, int.MaxValue)}");
            await db.Database.ExecuteSqlRawAsync(name, cancellationToken);
        }

        await MigrationLock.FreeAsync(db, clock, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task PrepareWriterAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync($"PRAGMA synchronous = FULL; PRAGMA cache_size = -{WriterCacheKilobytes}", cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<DateTimeOffset> NowAsync(GraphDbContext db, CancellationToken cancellationToken) => ValueTask.FromResult(clock.GetUtcNow());

    /// <inheritdoc/>
    public override Task SequenceChangesAsync(GraphDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task<string> HistoryAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        (await db.Database.SqlQueryRaw<int>(ReadName).SingleAsync(cancellationToken)).ToString("x8", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override Task InsertAsync(GraphDbContext db, IReadOnlyList<BulkRows> tables, CancellationToken cancellationToken)
    {
        foreach (var (table, rows) in tables)
        {
            Write(db, table, table.Given, "", rows, cancellationToken);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<int> UpsertAsync(GraphDbContext db, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(Write(db, table, table.Columns, table.OnConflict(), rows, cancellationToken));

    /// <inheritdoc/>
    public override bool IsLostRace(Exception exception) => Find(exception) is { SqliteErrorCode: Busy or Locked };

    /// <inheritdoc/>
    public override bool IsDuplicate(Exception exception) => Find(exception) is { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueKeyTaken };

    private static int Write(
        GraphDbContext db, BulkTable table, IReadOnlyList<BulkColumn> columns, string onConflict, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        var insert = $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) "
            + $"VALUES ({string.Join(", ", columns.Select(_ => "?"))}) {onConflict}";
        using var statement = new RowStatement((SqliteConnection)db.Database.GetDbConnection(), insert, columns);
        var before = statement.Changed;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            statement.Run(row);
        }

        return statement.Changed - before;
    }

    private static SqliteException? Find(Exception? exception) => exception switch
    {
        null => null,
        SqliteException found => found,
        _ => Find(exception.InnerException),
    };
}
