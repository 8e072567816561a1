using System.Threading.Channels;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Omnichannel.Graph.Data.Writing;

/// <summary>
/// The only writer of a database that takes one at a time. Jobs that wait are written in one transaction, each within a savepoint, so that they share
/// the costly part, the commit, and keep an outcome of their own.
/// </summary>
internal sealed class QueuedWriter : Writers
{
    private const int GroupMax = 64;

    // Whoever comes when this many wait, waits before the queue.
    private const int WaitingMax = 4096;
    private const string Savepoint = "job";

    private readonly Channel<WriteJob> _waiting = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(WaitingMax) { SingleReader = true });
    private readonly GraphDatabase _database;
    private readonly Action<IEnumerable<Change>> _published;
    private readonly Task _loop;

    public QueuedWriter(GraphDatabase database, Action<IEnumerable<Change>> published)
    {
        _database = database;
        _published = published;
        _loop = Task.Run(LoopAsync);
    }

    public override async Task RunAsync(WriteJob job) => await _waiting.Writer.WriteAsync(job, job.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await base.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var group = new List<WriteJob>(GroupMax);
        GraphDbContext? db = null;
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < GroupMax && _waiting.Reader.TryRead(out var job))
            {
                group.Add(job);
            }

            try
            {
                db ??= await OpenAsync();
                await WriteAsync(db, group);
            }
            catch (Exception exception)
            {
                // The commit or the connection failed: nothing of the group was kept.
                group.ForEach(job => job.Fail(exception));
                await CloseAsync(db);
                db = null;
            }
        }

        await CloseAsync(db);
    }

    private async Task<GraphDbContext> OpenAsync()
    {
        var db = _database.Write();
        await db.Database.OpenConnectionAsync();
        await _database.Provider.PrepareWriterAsync(db, CancellationToken.None);
        return db;
    }

    private static async Task CloseAsync(GraphDbContext? db)
    {
        if (db is not null)
        {
            await db.DisposeAsync();
        }
    }

    private async Task WriteAsync(GraphDbContext db, List<WriteJob> group)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = await _database.Provider.NowAsync(db, CancellationToken.None);
        var kept = 0;
        for (var index = 0; index < group.Count; index++)
        {
            kept += await WriteAsync(db, transaction, group[index], now) ? 1 : 0;
        }

        if (kept > 0)
        {
            await transaction.CommitAsync();
            if (group.Exists(job => job.Published.Count > 0))
            {
                _published(group.SelectMany(job => job.Published));
            }
        }

        // Jobs that failed were told already; telling them again does nothing.
        group.ForEach(job => job.Complete());
    }

    private async Task<bool> WriteAsync(GraphDbContext db, IDbContextTransaction transaction, WriteJob job, DateTimeOffset now)
    {
        for (var attempt = 1; ; attempt++)
        {
            await transaction.CreateSavepointAsync(Savepoint);
            var keep = false;
            Exception? failure = null;
            try
            {
                job.CancellationToken.ThrowIfCancellationRequested();
                keep = await job.WriteAsync(_database.Provider, db, now);
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            db.ChangeTracker.Clear();
            if (!keep)
            {
                await transaction.RollbackToSavepointAsync(Savepoint);
            }

            await transaction.ReleaseSavepointAsync(Savepoint);
            if (failure is null)
            {
                return keep;
            }

            if (attempt == AttemptsMax || !LostRaces.Is(_database.Provider, failure))
            {
                job.Fail(failure);
                return false;
            }
        }
    }
}
