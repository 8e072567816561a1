using System.Text;
using System.Text.Json;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes;

/// <summary>
/// Reads the log from the moment the process starts, and gives each change to the feed: at once what this process wrote and what others announce, soon what they
/// could not announce.
/// </summary>
internal sealed class ChangeRelay(ChangeLog log, ChangeFeed feed, INeighbours neighbours, TimeProvider clock, ILogger<ChangeRelay> logger) : BackgroundService
{
    private const int PageSize = 500;

    // How late what another process wrote may be.
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _everyWhileListening = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _afterFailure = TimeSpan.FromSeconds(1);

    private readonly HeardPages _heard = new();
    private readonly List<ChangePage> _pages = [];
    private string _epoch = "";
    private long _position;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request is served: whoever subscribes later misses nothing.
        await BeginAsync(cancellationToken);
        neighbours.Listen(_heard.Hear);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (failed, look) = (false, true);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (failed)
                {
                    await ComeBackAsync(stoppingToken);
                    (failed, look) = (false, true);
                }

                var (published, heard) = (log.Published, _heard.Heard);
                look |= await TellHeardAsync(stoppingToken);
                look = (look && await RelayPageAsync(stoppingToken)) || await WaitAsync(published, heard, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The log keeps what could not be read; it is read when the database is back.
                failed = true;
                Log.RelayFailed(logger, exception);
                await Task.Delay(_afterFailure, clock, stoppingToken);
            }
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        (_epoch, _position) = (await log.EpochAsync(cancellationToken), await log.EndAsync(cancellationToken));
        feed.Begin(new ChangeCursor(_epoch, _position));
    }

    private async Task ComeBackAsync(CancellationToken cancellationToken)
    {
        if (await log.EpochAsync(cancellationToken) != _epoch || await log.EndAsync(cancellationToken) < _position)
        {
            await BeginAgainAsync(cancellationToken);
        }
    }

    private async Task BeginAgainAsync(CancellationToken cancellationToken)
    {
        Log.HistoryChanged(logger);
        await BeginAsync(cancellationToken);
    }

    // What follows on what was told needs not be read from the log; after a gap it is.
    private async Task<bool> TellHeardAsync(CancellationToken cancellationToken)
    {
        var isMissing = _heard.Take(_pages);
        foreach (var page in _pages.Where(page => page.Epoch == _epoch))
        {
            isMissing |= page.After > _position || page.Changes.Count == 0;
            if (page.After <= _position)
            {
                await TellAsync(page.Changes, cancellationToken);
            }
        }

        _pages.Clear();
        return isMissing;
    }

    private async Task<bool> RelayPageAsync(CancellationToken cancellationToken)
    {
        var after = _position;
        var changes = await log.ReadAsync(_epoch, after, PageSize, cancellationToken);
        if (changes is null)
        {
            await BeginAgainAsync(cancellationToken);
            return false;
        }

        if (changes.Count > 0)
        {
            await TellAsync(changes, cancellationToken);
            neighbours.Announce(new ChangePage(_epoch, after, changes));
        }

        return changes.Count > 0;
    }

    private async Task TellAsync(IReadOnlyList<LoggedChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Where(change => change.Position > _position))
        {
            if (ProblemOf(change.Change.Body) is { } problem)
            {
                await feed.SetAsideAsync(change, problem, cancellationToken);
                Tell(change with { Change = change.Change with { Body = "" } });
            }
            else
            {
                Tell(change);
            }

            _position = change.Position;
        }
    }

    private void Tell(LoggedChange change)
    {
        log.Hear(change.Change);
        feed.Tell(change);
    }

    // Whether to look into the log: not for what was heard.
    private async Task<bool> WaitAsync(Task published, Task heard, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var time = Task.Delay(neighbours.IsListening ? _everyWhileListening : _every, clock, over.Token);
        var first = await Task.WhenAny(published, heard, time);
        await over.CancelAsync();
        return first != heard || published.IsCompleted;
    }

    private static string? ProblemOf(string body)
    {
        if (body.Length is 0 or > ChangeLog.BodyLengthMax)
        {
            return $"Its body is empty, or longer than {ChangeLog.BodyLengthMax} characters.";
        }

        if (body == "{}")
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return $"Its body is no JSON: {exception.Message}";
        }
    }
}
