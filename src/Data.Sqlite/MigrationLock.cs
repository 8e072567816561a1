using System.Globalization;

using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data.Sqlite;

/// <summary>The lock that EF writes into the file while it migrates. A process that was killed meanwhile has left it behind, and nobody else would ever get it.</summary>
internal static class MigrationLock
{
    /// <summary>Who holds it for longer is taken for dead: migrating takes about a second.</summary>
    public static readonly TimeSpan HeldMax = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(0.25);

    /// <summary>Waits for who holds it, if anybody lives who does.</summary>
    public static async Task FreeAsync(GraphDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        while (tables > 0 && await SinceAsync(db, cancellationToken) is { } since)
        {
            // Either way: a clock that was set back must not make it eternal.
            if ((clock.GetUtcNow() - since).Duration() >= HeldMax)
            {
                await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken);
                return;
            }

            await Task.Delay(_lookEvery, clock, cancellationToken);
        }
    }

    private static async Task<DateTimeOffset?> SinceAsync(GraphDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<string>("SELECT Timestamp AS Value FROM __EFMigrationsLock").FirstOrDefaultAsync(cancellationToken) is { } since
            ? DateTimeOffset.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
}
