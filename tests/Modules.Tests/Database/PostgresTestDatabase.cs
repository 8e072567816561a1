using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Postgres;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests.Database;

internal sealed class PostgresTestDatabase : TestDatabase
{
    private readonly string _connectionString = PostgresServer.Shared.CreateDatabase();

    public override void AddTo(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<DatabaseProvider>(provider => new SteppedPostgres(provider.GetRequiredService<NpgsqlDataSource>(), Clock));
        services.AddPostgres(_connectionString);
    }

    public override void Dispose()
    {
    }

    /// <summary>A server whose clock is moved by hand.</summary>
    private sealed class SteppedPostgres(NpgsqlDataSource source, ManualClock clock) : PostgresProvider(source)
    {
        public override ValueTask<DateTimeOffset> NowAsync(GraphDbContext db, CancellationToken cancellationToken) => ValueTask.FromResult(clock.GetUtcNow());
    }
}
