using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data.Writing;

/// <summary>Commands of one sort that are handled together.</summary>
internal sealed class BatchJob<TInput, TResult>(
    IReadOnlyList<WaitingCommand<TInput, TResult>> commands, Func<CommandScope, IReadOnlyList<TInput>, Task<IReadOnlyList<TResult>>> handle) : WriteJob(CancellationToken.None)
    where TResult : class
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TResult?[] _results = new TResult?[commands.Count];

    /// <summary>Completes when the commands have their results; fails when nothing of the batch was kept.</summary>
    public Task Done => _done.Task;

    public override async Task<bool> WriteAsync(DatabaseProvider provider, GraphDbContext db, DateTimeOffset now)
    {
        Published = [];
        Array.Clear(_results);
        await ReplayAsync(db);
        var open = Enumerable.Range(0, commands.Count).Where(index => _results[index] is null).ToList();
        if (open.Count == 0)
        {
            return false;
        }

        var scope = new CommandScope(provider, db, now, CancellationToken.None);
        var results = await handle(scope, [.. open.Select(index => commands[index].Input)]);
        if (results.Any(result => result is IProblem))
        {
            // Perhaps only because the same was done meanwhile, with the same key: whoever waits for its lock looks for its record too early.
            await ReplayAsync(db);
        }

        for (var index = 0; index < open.Count; index++)
        {
            Keep(scope, open[index], results[index]);
        }

        await scope.SaveAsync();
        Published = scope.Published;
        return true;
    }

    public override void Complete()
    {
        for (var index = 0; index < commands.Count; index++)
        {
            commands[index].Done.TrySetResult(_results[index]!);
        }

        _done.TrySetResult();
    }

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    private async Task ReplayAsync(GraphDbContext db)
    {
        var keys = commands.Where(command => command.Hash is not null).Select(command => command.Command.IdempotencyKey!.Value).ToList();
        if (keys.Count == 0)
        {
            return;
        }

        var operation = commands[0].Command.Operation;
        var done = db.Idempotency;
        var rows = await done.AsNoTracking().Where(row => keys.Contains(row.Key) && row.Operation == operation).ToListAsync();
        for (var index = 0; index < commands.Count && rows.Count > 0; index++)
        {
            var (command, hash) = (commands[index].Command, commands[index].Hash);
            _results[index] = rows.Find(row => row.Key == command.IdempotencyKey && row.CallerId == command.CallerId) is { } row
                ? CommandRecord.Replay(command, hash!, row)
                : null;
        }
    }

    private void Keep(CommandScope scope, int index, TResult result)
    {
        _results[index] ??= result;
        if (commands[index].Hash is { } hash && result is not IProblem)
        {
            scope.Insert(CommandRecord.Row(commands[index].Command, hash, result, scope.Now));
        }
    }
}
