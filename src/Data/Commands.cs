using Omnichannel.Graph.Data.Writing;

namespace Omnichannel.Graph.Data;

/// <summary>
/// Everything that is changed is changed here: one command, one transaction with the record that makes it happen once, the rows, and the changes that are told.
/// </summary>
public sealed class Commands : IAsyncDisposable
{
    private readonly Writers _writers;

    /// <summary>The commands of a database.</summary>
    public Commands(GraphDatabase database, ChangeLog changes) =>
        _writers = database.Provider.HasOneWriter ? new QueuedWriter(database, changes.Publish) : new ConcurrentWriters(database, changes.Publish);

    /// <summary>Runs a command in a transaction of its own, or of its own within one that others share.</summary>
    /// <param name="command">What is asked, by whom, and the key that makes it happen once.</param>
    /// <param name="handle">
    /// Does it. An <see cref="Kernel.IProblem"/> undoes everything; any other result is kept. It may be called again from the start when it lost a race, so it
    /// changes nothing but rows.
    /// </param>
    /// <param name="cancellationToken">Ends it before it commits; not after.</param>
    /// <returns>The result: the first one again when the key was used for the same before.</returns>
    public async Task<TResult> RunAsync<TResult>(Command<TResult> command, Func<CommandScope, Task<TResult>> handle, CancellationToken cancellationToken)
        where TResult : class
    {
        var job = new CommandJob<TResult>(command, handle, cancellationToken);
        await _writers.RunAsync(job);
        return await job.Result;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writers.DisposeAsync();

    internal Task RunAsync(WriteJob job) => _writers.RunAsync(job);
}
