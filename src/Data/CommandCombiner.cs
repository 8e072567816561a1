using System.Threading.Channels;

using Omnichannel.Graph.Data.Writing;

namespace Omnichannel.Graph.Data;

/// <summary>
/// Handles commands of one sort together: whatever has come while the last transaction committed goes into the next one. A thousand callers who want the same
/// row then share its lock and the commit, rather than queue for them.
/// </summary>
public sealed class CommandCombiner<TInput, TResult> : IAsyncDisposable
    where TResult : class
{
    private const int BatchMax = 256;

    // While one transaction commits, the next one fills.
    private const int AtOnce = 2;

    // Whoever comes when this many wait, waits before the queue.
    private const int WaitingMax = 4096;

    private readonly Channel<WaitingCommand<TInput, TResult>> _waiting = Channel.CreateBounded<WaitingCommand<TInput, TResult>>(WaitingMax);
    private readonly Lock _taking = new();
    private readonly Commands _commands;
    private readonly Func<CommandScope, IReadOnlyList<TInput>, Task<IReadOnlyList<TResult>>> _handle;
    private readonly Task _loops;

    /// <param name="commands">Where the transactions are run.</param>
    /// <param name="handle">
    /// Handles a batch: one result for each input, in their order. An input whose result is an <see cref="Kernel.IProblem"/> must have changed nothing. It may be
    /// called again from the start when the transaction lost a race.
    /// </param>
    public CommandCombiner(Commands commands, Func<CommandScope, IReadOnlyList<TInput>, Task<IReadOnlyList<TResult>>> handle)
    {
        _commands = commands;
        _handle = handle;
        _loops = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(LoopAsync)));
    }

    /// <summary>Runs a command with others of its sort.</summary>
    /// <inheritdoc cref="Commands.RunAsync{TResult}(Command{TResult}, Func{CommandScope, Task{TResult}}, CancellationToken)"/>
    public async Task<TResult> RunAsync(Command<TResult> command, TInput input, CancellationToken cancellationToken)
    {
        var waiting = new WaitingCommand<TInput, TResult>(command, input);
        await _waiting.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Done.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loops;
    }

    private async Task LoopAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = Take();
            try
            {
                await RunAsync(batch);
            }
            catch (Exception exception)
            {
                await RunOneByOneAsync(batch, exception);
            }
        }
    }

    // The same key twice cannot be in one batch: the second one is to get the answer of the first.
    private List<WaitingCommand<TInput, TResult>> Take()
    {
        var batch = new List<WaitingCommand<TInput, TResult>>();
        var keys = new HashSet<(string, Guid)>();
        lock (_taking)
        {
            while (batch.Count < BatchMax && _waiting.Reader.TryPeek(out var next)
                && (next.Command.IdempotencyKey is not { } key || keys.Add((next.Command.CallerId, key)))
                && _waiting.Reader.TryRead(out next))
            {
                batch.Add(next);
            }
        }

        return batch;
    }

    private async Task RunAsync(List<WaitingCommand<TInput, TResult>> batch)
    {
        if (batch.Count > 0)
        {
            var job = new BatchJob<TInput, TResult>(batch, _handle);
            await _commands.RunAsync(job);
            await job.Done;
        }
    }

    // One bad command must not fail its neighbours.
    private async Task RunOneByOneAsync(List<WaitingCommand<TInput, TResult>> batch, Exception exception)
    {
        if (batch.Count == 1)
        {
            batch[0].Done.TrySetException(exception);
            return;
        }

        foreach (var waiting in batch)
        {
            try
            {
                await RunAsync([waiting]);
            }
            catch (Exception own)
            {
                waiting.Done.TrySetException(own);
            }
        }
    }
}
