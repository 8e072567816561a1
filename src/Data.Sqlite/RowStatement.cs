using System.Globalization;
using System.Text;

using Microsoft.Data.Sqlite;

using Omnichannel.Graph.Data.Bulk;

using SQLitePCL;

namespace Omnichannel.Graph.Data.Sqlite;

/// <summary>One statement that is run for each of many rows. Past ADO.NET, which looks for each parameter by its name again with each row.</summary>
internal sealed class RowStatement : IDisposable
{
    private const int GuidLength = 36;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly IReadOnlyList<BulkColumn> _columns;
    private byte[] _text = new byte[1024];

    /// <param name="connection">Open, in a transaction.</param>
    /// <param name="sql">With a parameter for each column, in their order.</param>
    /// <param name="columns">What is bound.</param>
    public RowStatement(SqliteConnection connection, string sql, IReadOnlyList<BulkColumn> columns)
    {
        _connection = connection.Handle!;
        _columns = columns;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    /// <summary>How many rows the connection has ever changed.</summary>
    public int Changed => raw.sqlite3_total_changes(_connection);

    public void Run(object row)
    {
        for (var index = 0; index < _columns.Count; index++)
        {
            Check(Bind(index + 1, _columns[index].Read(row)));
        }

        Check(raw.sqlite3_step(_statement));
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    // As the ADO.NET provider writes them, so that queries find them.
    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => BindText(index, text),
        int number => raw.sqlite3_bind_int(_statement, index, number),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        bool isTrue => raw.sqlite3_bind_int(_statement, index, isTrue ? 1 : 0),
        Guid id => BindGuid(index, id),
        DateOnly day => BindText(index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => BindText(index, time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        _ => throw new NotSupportedException($"A {value.GetType()} cannot be written to SQLite yet."),
    };

    private int BindText(int index, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, which would mean null.
            return raw.sqlite3_bind_text(_statement, index, text);
        }

        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest > _text.Length)
        {
            _text = new byte[longest];
        }

        return raw.sqlite3_bind_text(_statement, index, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private int BindGuid(int index, Guid id)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        return raw.sqlite3_bind_text(_statement, index, text);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
