using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>Brings the database to the tables that this program knows.</summary>
public sealed class DatabaseSetup(GraphDatabase database)
{
    /// <summary>Migrates an empty or older database.</summary>
    /// <exception cref="DatabaseIsNewerException">A newer program has migrated it.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        await database.Provider.PrepareAsync(db, cancellationToken);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var unknown = applied.Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseIsNewerException($"The database was migrated by a newer version of this program, which knows {string.Join(", ", unknown)}. Start that version.");
        }

        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Whether the database has the tables of this program, no more and no less.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        return applied.ToHashSet().SetEquals(db.Database.GetMigrations());
    }
}
