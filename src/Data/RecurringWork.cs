using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Data;

/// <summary>Work that each node does again and again until it stops; any number of nodes may do it at once. A failure costs one turn and never the process.</summary>
/// <param name="every">How long after a turn the next one begins.</param>
/// <param name="clock">Whose time it is.</param>
/// <param name="logger">What was done, and failed, is told to.</param>
public abstract class RecurringWork(TimeSpan every, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>This process's clock, which decides when to look; what is over is decided by the database's.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Does what there is to do now.</summary>
    /// <returns>How much was done, for the log.</returns>
    public abstract Task<int> RunAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            do
            {
                await TakeTurnAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task TakeTurnAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await RunAsync(stoppingToken) is > 0 and var count)
            {
                Log.WorkDone(logger, count);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.WorkFailed(logger, exception);
        }
    }
}
