using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>Work of several transactions: that it was begun is kept with what it writes, so that a process that was killed leaves word of it.</summary>
public sealed class UnfinishedWork(GraphDatabase database, Commands commands)
{
    private const string Caller = "unfinished";

    /// <summary>Whether the work was begun and not finished.</summary>
    public async Task<bool> IsBegunAsync(string work, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = db.Unfinished;
        return await rows.AnyAsync(row => row.Work == work, cancellationToken);
    }

    /// <summary>Notes that works are begun: all of them or none.</summary>
    /// <param name="works">Names of at most 60 characters. One that was begun before stays so.</param>
    public Task BeginAsync(IReadOnlyCollection<string> works, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<Noted>("beginWork", Caller, works),
        async scope =>
        {
            await scope.UpsertAsync<UnfinishedRow>([.. works.Distinct().Select(work => new UnfinishedRow { Work = work, BegunAt = scope.Now })]);
            return new Noted();
        },
        cancellationToken);

    /// <summary>Notes that the work is done.</summary>
    public Task FinishAsync(string work, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<Noted>("finishWork", Caller, work),
        async scope =>
        {
            await scope.Db.Unfinished.Where(row => row.Work == work).ExecuteDeleteAsync(scope.CancellationToken);
            return new Noted();
        },
        cancellationToken);

    private sealed record Noted;
}
