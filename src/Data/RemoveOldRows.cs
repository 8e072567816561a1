using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Data;

/// <summary>
/// Removes changes and answers that are older than they are kept, the oldest first and some at a time, so that it holds nobody up. The newest change stays, and so
/// does what a consumer has not read. Any number of nodes may do it.
/// </summary>
internal sealed class RemoveOldRows(
    Commands commands, GraphDatabase database, IEnumerable<ILogConsumer> consumers, RetentionOptions options, TimeProvider clock, ILogger<RemoveOldRows> logger)
    : RecurringWork(TimeSpan.FromMinutes(1), clock, logger)
{
    /// <summary>Removes all that is too old.</summary>
    /// <returns>How many rows.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        for (var removed = options.BatchSize; removed >= options.BatchSize; total += removed)
        {
            removed = (await commands.RunAsync(new Command<Removed>("removeOldChanges", "system", ""), RemoveChangesAsync, cancellationToken)).Count;
        }

        for (var removed = options.BatchSize; removed >= options.BatchSize; total += removed)
        {
            removed = (await commands.RunAsync(new Command<Removed>("removeOldAnswers", "system", ""), RemoveAnswersAsync, cancellationToken)).Count;
        }

        return total;
    }

    private async Task<Removed> RemoveChangesAsync(CommandScope scope)
    {
        var (changes, kept) = (Places(scope.Db), scope.Now - Max(options.Changes, RetentionOptions.ChangesMin));
        var last = await changes.MaxAsync(change => change.Position, scope.CancellationToken) ?? 0;
        var firstKept = await changes.Where(change => change.At >= kept).MinAsync(change => change.Position, scope.CancellationToken) ?? last;
        var until = Math.Min(firstKept, last) - 1;
        foreach (var consumer in consumers)
        {
            until = Math.Min(until, await consumer.PositionAsync(scope.Db, scope.CancellationToken) ?? 0);
        }

        var old = await changes.Where(change => change.Position <= until).OrderBy(change => change.Position).Take(options.BatchSize).Select(change => change.Id).ToListAsync(scope.CancellationToken);
        return new Removed(old.Count == 0 ? 0 : await scope.Db.Changes.Where(change => old.Contains(change.Id)).ExecuteDeleteAsync(scope.CancellationToken));
    }

    private async Task<Removed> RemoveAnswersAsync(CommandScope scope)
    {
        var kept = scope.Now - Max(options.Answers, RetentionOptions.AnswersMin);
        var answers = scope.Db.Idempotency;
        var old = await answers.AsNoTracking().Where(row => row.CreatedAt < kept).OrderBy(row => row.CreatedAt).Take(options.BatchSize).Select(row => row.Key).ToListAsync(scope.CancellationToken);
        return new Removed(old.Count == 0 ? 0 : await answers.Where(row => old.Contains(row.Key) && row.CreatedAt < kept).ExecuteDeleteAsync(scope.CancellationToken));
    }

    private IQueryable<Rows.ChangeRow> Places(GraphDbContext db) => ChangeLog.Placed(db, database.Provider);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Removed(int Count);
}
