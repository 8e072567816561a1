namespace Omnichannel.Graph.Data.Writing;

/// <summary>Runs what writes, each job in a transaction, and runs it again when it lost a race.</summary>
internal abstract class Writers : IAsyncDisposable
{
    // A race that is lost this often is a bug, not luck.
    protected const int AttemptsMax = 5;

    /// <summary>Writes a job. Returns when the job was told its outcome.</summary>
    public abstract Task RunAsync(WriteJob job);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
