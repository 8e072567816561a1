using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>What commands have published, in one order for every reader.</summary>
public sealed class ChangeLog(GraphDatabase database)
{
    private TaskCompletionSource _hint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when this process has published something since the task was taken. Other processes do not show here.</summary>
    public Task Published => Volatile.Read(ref _hint).Task;

    /// <summary>The last place in the log, 0 when it is empty.</summary>
    public async Task<long> EndAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await database.Provider.SequenceChangesAsync(db, cancellationToken);
        var changes = db.Changes;
        return database.Provider.HasOneWriter
            ? await changes.MaxAsync(change => (long?)change.Id, cancellationToken) ?? 0
            : await changes.MaxAsync(change => change.Position, cancellationToken) ?? 0;
    }

    /// <summary>The changes after a place, in their order; empty at the end.</summary>
    /// <param name="after">The last place that was read; 0 for the start.</param>
    /// <param name="countMax">At most this many, 1 or more.</param>
    public async Task<IReadOnlyList<LoggedChange>> ReadAsync(long after, int countMax, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await database.Provider.SequenceChangesAsync(db, cancellationToken);
        var changes = db.Changes;
        var next = database.Provider.HasOneWriter
            ? changes.Where(change => change.Id > after).OrderBy(change => change.Id)
            : changes.Where(change => change.Position > after).OrderBy(change => change.Position);
        return await next
            .Take(countMax)
            .Select(change => new LoggedChange(change.Position ?? change.Id, new Change(change.Topic, change.Key, change.Version, change.Body), change.At))
            .ToListAsync(cancellationToken);
    }

    internal void Hint() =>
        Interlocked.Exchange(ref _hint, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
