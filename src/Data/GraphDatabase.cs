using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Omnichannel.Graph.Data;

/// <summary>Where contexts come from.</summary>
public sealed class GraphDatabase
{
    private readonly PooledDbContextFactory<GraphDbContext> _contexts;

    /// <summary>A database of some modules' tables.</summary>
    public GraphDatabase(DatabaseProvider provider, IEnumerable<IModelPart> parts, IEnumerable<IInterceptor> interceptors)
    {
        Provider = provider;
        var options = new DbContextOptionsBuilder<GraphDbContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        options.EnableThreadSafetyChecks(false).AddInterceptors(interceptors);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new ModelPartsExtension([.. parts]));
        provider.Configure(options);
        _contexts = new PooledDbContextFactory<GraphDbContext>(options.Options);
    }

    internal DatabaseProvider Provider { get; }

    /// <summary>A context that reads: rows are not tracked. For one operation at a time; dispose it after use.</summary>
    public GraphDbContext Read() => _contexts.CreateDbContext();

    /// <summary>Whether it can be asked now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var db = Read();
        return await db.Database.CanConnectAsync(cancellationToken);
    }

    /// <summary>A context that writes: rows that are read are tracked.</summary>
    internal GraphDbContext Write()
    {
        var db = _contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        // The command's own savepoints are enough.
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }
}
