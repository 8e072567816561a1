using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Data;

/// <summary>
/// Whether the database answers. When it is silent, as behind a wire that was cut, requests would pile up until each has waited for its whole time; who asks is told at
/// once instead. A database that says no, or is gone, says so by itself.
/// </summary>
public sealed class DatabaseWatch(GraphDatabase database, TimeProvider clock, ILogger<DatabaseWatch> logger) : RecurringWork(_every, clock, logger)
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger = logger;
    private volatile bool _isSilent;
    private GraphDbContext? _db;

    /// <summary>Whether it has not answered for two seconds.</summary>
    public bool IsSilent => _isSilent;

    /// <inheritdoc/>
    /// <returns>0: nothing is done.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = AskAsync(time.Token);
        try
        {
            await answer.WaitAsync(_patience, Clock, cancellationToken);
            Say(isSilent: false);
        }
        catch (TimeoutException)
        {
            Say(isSilent: true);
            await time.CancelAsync();
            await answer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _db?.Dispose();
        base.Dispose();
    }

    // With a connection of its own, so that it waits for no other. One that was lost is another answer than silence.
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_db is null)
            {
                _db = database.Read();
                await _db.Database.OpenConnectionAsync(cancellationToken);
            }

            await _db.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
        }
        catch (Exception exception) when (exception is not TimeoutException)
        {
            var lost = _db;
            _db = null;
            if (lost is not null)
            {
                await lost.DisposeAsync();
            }
        }
    }

    private void Say(bool isSilent)
    {
        if (isSilent != _isSilent)
        {
            _isSilent = isSilent;
            Log.Silent(_logger, isSilent);
        }
    }
}
