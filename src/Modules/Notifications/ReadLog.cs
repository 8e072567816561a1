using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>
/// Reads the change log and writes what customers are told of it. One node does so at a time; when it is gone another one goes on within ten seconds. A page's
/// notifications and how far was read are one transaction, so that whatever is read twice is written once.
/// </summary>
internal sealed class ReadLog(
    ChangeLog log, NewsOfChanges news, NotificationBook book, Commands commands, GraphDatabase database, TimeProvider clock, ILogger<ReadLog> logger)
    : RecurringWork(TimeSpan.FromMilliseconds(500), clock, logger)
{
    private const int PageSize = 500;

    private const int FailuresMax = 5;
    private static readonly TimeSpan _lead = TimeSpan.FromSeconds(10);

    private readonly Guid _node = Guid.CreateVersion7(clock.GetUtcNow());

    // A page that failed is read again one change at a time, so that the one which cannot be told is known.
    private long _carefulUntil = -1;
    private int _failures;

    /// <inheritdoc/>
    /// <remarks>What happens from then on is told, whenever it is read; what happened before the shop had notifications is not.</remarks>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await GiveUpAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            // Without a database there is nobody to tell; another node takes over when the time of this one is over.
            Log.PlaceKept(logger, exception);
        }
    }

    /// <summary>Begins at the end of the log, unless that was done before.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        if (!await db.LogReaders.AnyAsync(reader => reader.Name == LogReader.Notifications, cancellationToken))
        {
            var end = await log.EndAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO notifications_log_reader (name, position) VALUES ({LogReader.Notifications}, {end}) ON CONFLICT DO NOTHING", cancellationToken);
        }
    }

    private async Task GiveUpAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await db.LogReaders.Where(reader => reader.Node == _node).ExecuteUpdateAsync(set => set.SetProperty(reader => reader.Until, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Reads to the end of the log, if no other node does.</summary>
    /// <returns>How many notifications were written.</returns>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await PlaceAsync(cancellationToken) is { } after)
        {
            var changes = await log.ReadAsync(after, after < _carefulUntil ? 1 : PageSize, cancellationToken);
            if (changes.Count == 0)
            {
                break;
            }

            try
            {
                total += await TellAsync(after, changes, cancellationToken);
                _failures = 0;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.ReadingFailed(logger, after, exception);
                if (!await GoOnAsync(after, changes, cancellationToken))
                {
                    break;
                }
            }
        }

        return total;
    }

    // Where to read on; null when another node reads.
    private async Task<long?> PlaceAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var reader = await db.LogReaders.SingleOrDefaultAsync(row => row.Name == LogReader.Notifications, cancellationToken);
        return reader is not null && (reader.Node == _node || reader.Until is null || reader.Until <= Clock.GetUtcNow()) ? reader.Position : null;
    }

    private async Task<int> TellAsync(long after, IReadOnlyList<LoggedChange> changes, CancellationToken cancellationToken)
    {
        NewsOfPage page;
        await using (var db = database.Read())
        {
            page = await news.FindAsync(db, changes, Clock.GetUtcNow(), cancellationToken);
        }

        var written = await commands.RunAsync(
            new Command<Written>("readLog", "notifications", ""), scope => WriteAsync(scope, after, changes[^1].Position, page), cancellationToken);
        return written.Count;
    }

    // Somebody else was here first when the place is another one by now: then what is written stays theirs.
    private async Task<Written> WriteAsync(CommandScope scope, long after, long until, NewsOfPage page)
    {
        var readers = scope.Db.LogReaders;
        var reader = await readers.Where(row => row.Name == LogReader.Notifications).ForUpdate().SingleAsync(scope.CancellationToken);
        if (reader.Position != after)
        {
            return new Written(0);
        }

        (reader.Position, reader.Node, reader.Until) = (until, _node, scope.Now + _lead);
        await PlanAsync(scope, page.Planned);
        return new Written(await book.AddAsync(scope, page.Told));
    }

    private static async Task PlanAsync(CommandScope scope, IReadOnlyList<PlannedNotification> planned)
    {
        var (rows, subjects) = (scope.Db.PlannedNotifications, planned.Select(one => one.Subject).ToList());
        var known = subjects.Count == 0 ? []
            : await rows.AsNoTracking().Where(row => subjects.Contains(row.Subject)).Select(row => new { row.Subject, row.Kind }).ToListAsync(scope.CancellationToken);
        foreach (var one in planned.DistinctBy(one => (one.Subject, one.Kind)).Where(one => !known.Exists(row => row.Subject == one.Subject && row.Kind == one.Kind)))
        {
            scope.Insert(one);
        }
    }

    // Whether to go on at once. A database that is gone fails here too, and sets nothing aside.
    private async Task<bool> GoOnAsync(long after, IReadOnlyList<LoggedChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count > 1)
        {
            _carefulUntil = changes[^1].Position;
            return true;
        }

        _failures++;
        if (_failures < FailuresMax)
        {
            return false;
        }

        await log.SetAsideAsync(changes[0], "No notification could be made of it.", cancellationToken);
        await commands.RunAsync(
            new Command<Written>("readLog", "notifications", ""), scope => WriteAsync(scope, after, changes[0].Position, new NewsOfPage([], [])), cancellationToken);
        _failures = 0;
        return true;
    }

    private sealed record Written(int Count);
}
