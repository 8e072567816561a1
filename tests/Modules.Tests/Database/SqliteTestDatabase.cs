using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data.Sqlite;

namespace Omnichannel.Graph.Modules.Tests.Database;

internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-sqlite-").FullName;

    public override void AddTo(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(Clock).AddSqlite(Path.Combine(_folder, "test.db"));

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
