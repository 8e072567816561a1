using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data.Writing;

/// <summary>One command.</summary>
internal sealed class CommandJob<TResult>(Command<TResult> command, Func<CommandScope, Task<TResult>> handle, CancellationToken cancellationToken) : WriteJob(cancellationToken)
    where TResult : class
{
    private readonly byte[]? _hash = command.IdempotencyKey is null ? null : CommandRecord.HashOf(command.Input);
    private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? _result;

    public Task<TResult> Result => _done.Task;

    public override async Task<bool> WriteAsync(DatabaseProvider provider, GraphDbContext db, DateTimeOffset now)
    {
        Published = [];
        if (await ReplayAsync(db) is { } known)
        {
            _result = known;
            return false;
        }

        var scope = new CommandScope(provider, db, now, CancellationToken);
        _result = await handle(scope);
        if (_result is IProblem)
        {
            // Perhaps only because the same was done meanwhile, with the same key: whoever waits for its lock looks for its record too early.
            _result = await ReplayAsync(db) ?? _result;
            return false;
        }

        if (_hash is not null)
        {
            scope.Insert(CommandRecord.Row(command, _hash, _result, now));
        }

        await scope.SaveAsync();
        Published = scope.Published;
        return true;
    }

    public override void Complete() => _done.TrySetResult(_result!);

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    private async Task<TResult?> ReplayAsync(GraphDbContext db)
    {
        if (_hash is null)
        {
            return null;
        }

        var done = db.Idempotency;
        var row = await done.AsNoTracking().FirstOrDefaultAsync(
            row => row.CallerId == command.CallerId && row.Operation == command.Operation && row.Key == command.IdempotencyKey!.Value,
            CancellationToken);
        return row is null ? null : CommandRecord.Replay(command, _hash, row);
    }
}
