using System.Security.Cryptography;
using System.Text;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>What commands have published, in one order for every reader.</summary>
public sealed class ChangeLog(GraphDatabase database)
{
    /// <summary>Characters of the longest body that is told; a longer one is set aside.</summary>
    public const int BodyLengthMax = 1024 * 1024;

    private TaskCompletionSource _hint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when this process has published something since the task was taken. Other processes do not show here.</summary>
    public Task Published => Volatile.Read(ref _hint).Task;

    /// <summary>Which log this is, as 12 characters: places of another one mean nothing here.</summary>
    public async Task<string> EpochAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await EpochAsync(db, cancellationToken);
    }

    /// <summary>Wakes who waits for <see cref="Published"/>: there may be something to read.</summary>
    public void Look() =>
        Interlocked.Exchange(ref _hint, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>The last place in the log, 0 when it is empty.</summary>
    public async Task<long> EndAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await database.Provider.SequenceChangesAsync(db, cancellationToken);
        var changes = db.Changes;
        return database.Provider.HasOneWriter
            ? await changes.MaxAsync(change => (long?)change.Id, cancellationToken) ?? 0
            : await changes.MaxAsync(change => change.Position, cancellationToken) ?? 0;
    }

    /// <summary>The place after which all changes are still there.</summary>
    public async Task<long> StartAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await Placed(db).MinAsync(change => change.Position, cancellationToken) - 1 ?? 0;
    }

    /// <summary>The changes after a place, in their order; empty at the end.</summary>
    /// <param name="after">The last place that was read; 0 for the start.</param>
    /// <param name="countMax">At most this many, 1 or more.</param>
    public async Task<IReadOnlyList<LoggedChange>> ReadAsync(long after, int countMax, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await ReadAsync(db, after, countMax, cancellationToken);
    }

    /// <summary>The changes after a place of a log, in their order; empty at the end.</summary>
    /// <param name="epoch">Which log the place is of.</param>
    /// <param name="after">The last place that was read.</param>
    /// <param name="countMax">At most this many, 1 or more.</param>
    /// <returns>Null when something follows on the place, but in another log: a connection to a copy that took over looks like any other.</returns>
    public async Task<IReadOnlyList<LoggedChange>?> ReadAsync(string epoch, long after, int countMax, CancellationToken cancellationToken)
    {
        await using var db = database.Read();

        // Both from one server.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var changes = await ReadAsync(db, after, countMax, cancellationToken);
        return changes.Count == 0 || await EpochAsync(db, cancellationToken) == epoch ? changes : null;
    }

    /// <summary>The changes of one thing, its parts and what belongs to it between two places, in their order.</summary>
    /// <param name="after">The last place that is not wanted.</param>
    /// <param name="until">The last place that is.</param>
    /// <param name="topic">What sort of thing.</param>
    /// <param name="key">Which thing.</param>
    /// <param name="countMax">At most this many, 1 or more.</param>
    public async Task<IReadOnlyList<LoggedChange>> ReadAsync(long after, long until, string topic, string key, int countMax, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await Placed(db)
            .Where(change => change.Position > after && change.Position <= until && change.Topic == topic && (change.Key == key || change.Key.StartsWith(key + "/") || change.Key.StartsWith(key + "+") || change.Key.EndsWith("+" + key)))
            .OrderBy(change => change.Position)
            .Take(countMax)
            .Select(change => new LoggedChange(
                change.Position!.Value, new Change(change.Topic, change.Key, change.Version, change.Body.Length > BodyLengthMax ? "" : change.Body), change.At))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The last place of each thing that changed after a place.</summary>
    public async Task<IReadOnlyList<(string Topic, string Key, long Position)>> LastPlacesAsync(long after, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var last = await Placed(db)
            .Where(change => change.Position > after)
            .GroupBy(change => new { change.Topic, change.Key })
            .Select(changes => new { changes.Key.Topic, changes.Key.Key, Position = changes.Max(change => change.Position!.Value) })
            .ToListAsync(cancellationToken);
        return [.. last.Select(thing => (thing.Topic, thing.Key, thing.Position))];
    }

    /// <summary>Keeps for people to look at that a change could not be told. It stays where it is in the log; that it is said twice does no harm.</summary>
    /// <param name="reason">Why, in a few words.</param>
    public async Task SetAsideAsync(LoggedChange change, string reason, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO data_change_set_aside (position, topic, key, version, reason, at) VALUES ({change.Position}, {change.Change.Topic}, {change.Change.Key}, {change.Change.Version}, {reason}, {change.At.UtcTicks}) ON CONFLICT DO NOTHING",
            cancellationToken);
    }

    /// <summary>
    /// Hears of each change at least once: of this process's own before their command answers, of all when the log is read. What is remembered of the thing is old
    /// then. It must be quick, and must not fail.
    /// </summary>
    public event Action<Change>? Changed;

    /// <summary>The log was read as far as this change.</summary>
    public void Hear(Change change) => Changed?.Invoke(change);

    /// <summary>This process has committed some changes.</summary>
    internal void Publish(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            Hear(change);
        }

        Look();
    }

    private async Task<string> EpochAsync(GraphDbContext db, CancellationToken cancellationToken)
    {
        var history = await database.Provider.HistoryAsync(db, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(history)), 0, 6);
    }

    private async Task<List<LoggedChange>> ReadAsync(GraphDbContext db, long after, int countMax, CancellationToken cancellationToken)
    {
        await database.Provider.SequenceChangesAsync(db, cancellationToken);
        return await Placed(db)
            .Where(change => change.Position > after)
            .OrderBy(change => change.Position)
            .Take(countMax)
            .Select(change => new LoggedChange(
                change.Position!.Value, new Change(change.Topic, change.Key, change.Version, change.Body.Length > BodyLengthMax ? "" : change.Body), change.At))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<ChangeRow> Placed(GraphDbContext db) => Placed(db, database.Provider);

    /// <summary>The changes with their places.</summary>
    internal static IQueryable<ChangeRow> Placed(GraphDbContext db, DatabaseProvider provider) => provider.HasOneWriter
        ? db.Changes.Select(change => new ChangeRow
        {
            Id = change.Id,
            Position = change.Id,
            Topic = change.Topic,
            Key = change.Key,
            Version = change.Version,
            Body = change.Body,
            At = change.At,
        })
        : db.Changes;
}
