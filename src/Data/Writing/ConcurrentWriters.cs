namespace Omnichannel.Graph.Data.Writing;

/// <summary>Each job in a transaction of its own, a bounded number at a time.</summary>
internal sealed class ConcurrentWriters(GraphDatabase database, Action<IEnumerable<Change>> published) : Writers
{
    // More connections make a hot row slower, not faster; those who wait here wait in order and hold nothing.
    private const int AtOnceMax = 24;

    private readonly SemaphoreSlim _places = new(AtOnceMax);

    public override async Task RunAsync(WriteJob job)
    {
        await _places.WaitAsync(job.CancellationToken);
        try
        {
            await RunUntilDecidedAsync(job);
        }
        finally
        {
            _places.Release();
        }
    }

    public override ValueTask DisposeAsync()
    {
        _places.Dispose();
        return base.DisposeAsync();
    }

    private async Task RunUntilDecidedAsync(WriteJob job)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunOnceAsync(job);
                job.Complete();
                return;
            }
            catch (Exception exception) when (attempt < AttemptsMax && LostRaces.Is(database.Provider, exception))
            {
                // Whoever won goes first; the wait differs so that two losers do not meet again.
                await Task.Delay(Random.Shared.Next(attempt * 10), job.CancellationToken);
            }
        }
    }

    private async Task RunOnceAsync(WriteJob job)
    {
        await using var db = database.Write();
        await using var transaction = await db.Database.BeginTransactionAsync(job.CancellationToken);
        var now = await database.Provider.NowAsync(db, job.CancellationToken);
        if (await job.WriteAsync(database.Provider, db, now))
        {
            // From here on the outcome is the database's: a caller who hangs up must not leave it unknown.
            await transaction.CommitAsync(CancellationToken.None);
            if (job.Published.Count > 0)
            {
                published(job.Published);
            }
        }
    }
}
