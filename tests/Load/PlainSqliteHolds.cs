using Microsoft.Data.Sqlite;

namespace Omnichannel.Graph.Load;

/// <summary>A hold on one hot product with a commit of its own, one after another as SQLite demands, and as safe: in the journal and on the disk when it is answered.</summary>
internal sealed class PlainSqliteHolds : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _insert;

    public PlainSqliteHolds(string path)
    {
        _connection = new SqliteConnection($"Data Source={path}");
        _connection.Open();
        Command("PRAGMA journal_mode = WAL").ExecuteNonQuery();
        Command("PRAGMA synchronous = FULL").ExecuteNonQuery();
        Command("CREATE TABLE plain_stock (id INTEGER PRIMARY KEY, on_hand INTEGER NOT NULL, held INTEGER NOT NULL, CHECK (held BETWEEN 0 AND on_hand))").ExecuteNonQuery();
        Command("CREATE TABLE plain_hold (id TEXT PRIMARY KEY, stock INTEGER NOT NULL, units INTEGER NOT NULL, expires_at INTEGER NOT NULL)").ExecuteNonQuery();
        Command("INSERT INTO plain_stock VALUES (1, 1000000000, 0)").ExecuteNonQuery();
        _update = Command("UPDATE plain_stock SET held = held + 1 WHERE id = 1 AND on_hand - held >= 1");
        _insert = Command("INSERT INTO plain_hold VALUES ($id, 1, 1, $expires)");
        _insert.Parameters.Add("$id", SqliteType.Text);
        _insert.Parameters.Add("$expires", SqliteType.Integer);
    }

    public async Task HoldAsync(HttpContext context)
    {
        await _turn.WaitAsync();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            (_update.Transaction, _insert.Transaction) = (transaction, transaction);
            if (_update.ExecuteNonQuery() == 0)
            {
                context.Response.StatusCode = StatusCodes.Status409Conflict;
                return;
            }

            _insert.Parameters[0].Value = Guid.CreateVersion7().ToString();
            _insert.Parameters[1].Value = TimeProvider.System.GetUtcNow().AddMinutes(15).UtcTicks;
            _insert.ExecuteNonQuery();
            transaction.Commit();
        }
        finally
        {
            _turn.Release();
        }

        await context.Response.WriteAsync("{}");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
