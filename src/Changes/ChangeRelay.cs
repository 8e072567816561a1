using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>Reads the log from the moment the process starts, and gives each change to the feed: at once what this process wrote, soon what others did.</summary>
internal sealed class ChangeRelay(ChangeLog log, ChangeFeed feed, TimeProvider clock, ILogger<ChangeRelay> logger) : BackgroundService
{
    private const int PageSize = 500;

    // How late what another process wrote may be.
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _afterFailure = TimeSpan.FromSeconds(1);

    private long _position;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request is served: whoever subscribes later misses nothing.
        _position = await log.EndAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var published = log.Published;
                if (!await RelayPageAsync(stoppingToken))
                {
                    await WaitAsync(published, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The log keeps what could not be read; it is read when the database is back.
                Log.RelayFailed(logger, exception);
                await Task.Delay(_afterFailure, clock, stoppingToken);
            }
        }
    }

    private async Task<bool> RelayPageAsync(CancellationToken cancellationToken)
    {
        var changes = await log.ReadAsync(_position, PageSize, cancellationToken);
        foreach (var change in changes)
        {
            feed.Tell(change);
            _position = change.Position;
        }

        return changes.Count > 0;
    }

    private async Task WaitAsync(Task published, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(published, Task.Delay(_every, clock, over.Token));
        await over.CancelAsync();
    }
}
