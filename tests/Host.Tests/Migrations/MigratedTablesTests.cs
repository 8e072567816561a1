using System.Data.Common;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Tests.Journeys;

namespace Omnichannel.Graph.Host.Tests.Migrations;

/// <summary>Migrations are written by hand, so what they make is compared with what the rows are read from.</summary>
public sealed class MigratedTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-tables-").FullName;

    [Fact]
    public Task Tables_Should_BeThoseOfTheModel_On_Sqlite() => CompareAsync(ShopDatabase.Sqlite(_folder));

    [Fact]
    public Task Tables_Should_BeThoseOfTheModel_On_Postgres() => CompareAsync(ShopDatabase.Postgres());

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task CompareAsync(string[] options)
    {
        // arrange
        await using var server = Server.Build(["--environment", "Development", "--Logging:LogLevel:Default", "None", .. options]);
        await server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(TestContext.Current.CancellationToken);
        await using var db = server.Services.GetRequiredService<GraphDatabase>().Read();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var expected = new List<string>();
        var found = new List<string>();

        // act
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null))
        {
            expected.AddRange(Columns(table));
            found.AddRange(await ColumnsAsync(db.Database.GetDbConnection(), table.GetTableName()!));
        }

        // assert
        Assert.True(expected.Count > 100);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Columns(IEntityType type)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        return type.GetFlattenedProperties().Select(property => Line(table.Name, property.GetColumnName(table)!, property.IsColumnNullable(table), property.IsPrimaryKey()));
    }

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is the model's.
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.KeyInfo, TestContext.Current.CancellationToken);
        return [.. (await reader.GetColumnSchemaAsync(TestContext.Current.CancellationToken))
            .Select(column => Line(table, column.ColumnName, column.AllowDBNull ?? false, column.IsKey ?? false))];
    }

    private static string Line(string table, string column, bool isNullable, bool isKey) => $"{table}.{column}{(isNullable ? " null" : "")}{(isKey ? " key" : "")}";
}
