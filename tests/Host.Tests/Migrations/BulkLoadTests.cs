using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Data.Bulk;
using Omnichannel.Graph.Host.Tests.Journeys;

namespace Omnichannel.Graph.Host.Tests.Migrations;

/// <summary>A bulk load makes indexes by the model, the migrations made them by hand: they must be the same.</summary>
public sealed class BulkLoadTests : IDisposable
{
    private const string OnSqlite = "SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1";
    private const string OnPostgres = "SELECT indexdef AS \"Value\" FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1";

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-bulk-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Indexes_Should_BeAsTheyWere_When_ABulkLoadIsOver_On_Sqlite() => LoadAsync(OnSqlite, ShopDatabase.Sqlite(_folder));

    [Fact]
    public Task Indexes_Should_BeAsTheyWere_When_ABulkLoadIsOver_On_Postgres() => LoadAsync(OnPostgres, ShopDatabase.Postgres());

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task LoadAsync(string indexes, string[] options)
    {
        // arrange
        await using var server = Server.Build(["--environment", "Development", "--Logging:LogLevel:Default", "None", .. options]);
        var bulk = server.Services.GetRequiredService<BulkLoad>();
        await server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancellation);
        var before = await ReadAsync(server, indexes);
        List<string> killed = [];
        List<string> meanwhile = [];

        // act
        await Assert.ThrowsAsync<InvalidOperationException>(() => bulk.RunAsync(
            async _ =>
            {
                killed = await ReadAsync(server, indexes);
                throw new InvalidOperationException("Killed.");
            },
            Cancellation));
        await bulk.RunAsync(async _ => meanwhile = await ReadAsync(server, indexes), Cancellation);

        // assert
        Assert.InRange(killed.Count, 1, before.Count - 20);
        Assert.Equal(killed, meanwhile);
        Assert.Equal(before, await ReadAsync(server, indexes));
    }

    private static async Task<List<string>> ReadAsync(WebApplication server, string sql)
    {
        await using var db = server.Services.GetRequiredService<GraphDatabase>().Read();
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancellation);
    }
}
