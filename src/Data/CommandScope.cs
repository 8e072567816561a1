using Omnichannel.Graph.Data.Bulk;
using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>The transaction of one command: rows, time, ids and what is told.</summary>
public sealed class CommandScope
{
    private readonly DatabaseProvider _provider;
    private readonly OrderedDictionary<Type, List<object>> _new = [];

    internal CommandScope(DatabaseProvider provider, GraphDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _provider = provider;
        Db = db;
        Now = now;
        CancellationToken = cancellationToken;
    }

    /// <summary>All tables. Rows that are read are tracked, and saved when the command gives a result that is no refusal.</summary>
    public GraphDbContext Db { get; }

    /// <summary>The time by the database's clock.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Ends the command before it commits.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>What was published until now.</summary>
    internal List<Change> Published { get; } = [];

    /// <summary>A new version 7 id.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>
    /// Adds a row that the command does not change any more: a movement, an entry, an event. Nothing tracks it, which is most of what a row costs.
    /// It is written by the next <see cref="SaveAsync"/>.
    /// </summary>
    public void Insert<TRow>(TRow row)
        where TRow : class
    {
        if (!_new.TryGetValue(typeof(TRow), out var rows))
        {
            _new.Add(typeof(TRow), rows = []);
        }

        rows.Add(row);
    }

    /// <summary>Writes what was changed until now, so that queries of the command see it. What is left is written when the handler has returned.</summary>
    public async Task SaveAsync()
    {
        await Db.SaveChangesAsync(CancellationToken);
        if (_new.Count > 0)
        {
            BulkRows[] tables = [.. _new.Select(rows => new BulkRows(BulkTable.Of(Db, rows.Key), rows.Value))];
            _new.Clear();
            await _provider.InsertAsync(Db, tables, CancellationToken);
        }
    }

    /// <summary>Writes many rows, each in the place of the row with its key, if there is one. Rows that are tracked do not learn of it.</summary>
    /// <param name="rows">Each key at most once.</param>
    /// <returns>How many rows are new or different now.</returns>
    public Task<int> UpsertAsync<TRow>(IReadOnlyCollection<TRow> rows)
        where TRow : class =>
        rows.Count == 0 ? Task.FromResult(0) : _provider.UpsertAsync(Db, BulkTable.Of(Db, typeof(TRow)), rows, CancellationToken);

    /// <summary>Tells everything that reacts, if and only if the command commits.</summary>
    public void Publish(Change change)
    {
        Published.Add(change);
        Insert(new ChangeRow
        {
            Topic = change.Topic,
            Key = change.Key,
            Version = change.Version,
            Body = change.Body,
            At = Now,
        });
    }
}
