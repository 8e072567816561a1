using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Demo;

namespace Omnichannel.Graph.Host.Tests.Demo;

public sealed class DemoStartTests : IDisposable
{
    private const string Rows = """
        SELECT (SELECT count(*) FROM catalog_category) || ' ' || (SELECT count(*) FROM catalog_product) || ' ' || (SELECT count(*) FROM catalog_review) || ' '
            || (SELECT count(*) FROM stores_location) || ' ' || (SELECT count(*) FROM stock_level) || ' ' || (SELECT count(*) FROM stock_movement) || ' '
            || (SELECT count(*) FROM orders_order) AS Value
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-demo-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Should_MakeTheDemonstrationWhole_When_OneWasKilledHalfWay()
    {
        // arrange
        var whole = await StartAsync("whole.db");
        await using (var killed = Build("killed.db"))
        {
            await KillHalfWayAsync(killed);
        }

        // act
        var again = await StartAsync("killed.db");
        var later = await StartAsync("killed.db");

        // assert
        Assert.StartsWith("300 5000 ", whole.Rows, StringComparison.Ordinal);
        Assert.Equal(whole.Rows, again.Rows);
        Assert.Equal(again, later);
    }

    [Fact]
    public async Task Start_Should_LeaveTheDatabaseAsItIs_When_SomethingElseIsInIt()
    {
        // arrange
        await using (var importing = Build("own.db"))
        {
            await importing.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancellation);
            await importing.Services.GetRequiredService<CatalogImport>().LoadCategoriesAsync([new CategoryRecord(new(Guid.CreateVersion7()), "OWN", null, "Eigen", null, 1)], Cancellation);
        }

        // act
        var started = await StartAsync("own.db");

        // assert
        Assert.StartsWith("1 0 0 0 0", started.Rows, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task KillHalfWayAsync(WebApplication server)
    {
        var assortment = DemoAssortment.Of(new DateOnly(2030, 1, 1));
        var catalog = server.Services.GetRequiredService<CatalogImport>();
        await server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancellation);
        await server.Services.GetRequiredService<UnfinishedWork>().BeginAsync([DemoStart.Demo], Cancellation);
        await catalog.LoadCategoriesAsync(assortment.Categories, Cancellation);
        await catalog.LoadAttributesAsync(DemoAssortment.Attributes, Cancellation);
        await catalog.LoadProductsAsync([.. assortment.Products.Take(1000)], Cancellation);
    }

    private async Task<(string Rows, long Changes)> StartAsync(string file)
    {
        await using var server = Build(file);
        await DemoStart.PrepareAsync(server);
        await using var db = server.Services.GetRequiredService<GraphDatabase>().Read();
        var rows = await db.Database.SqlQueryRaw<string>(Rows).SingleAsync(Cancellation);
        return (rows, await server.Services.GetRequiredService<ChangeLog>().EndAsync(Cancellation));
    }

    private WebApplication Build(string file) =>
        Server.Build(["--environment", "Development", "--Logging:LogLevel:Default", "None", "--Database:Sqlite", Path.Combine(_folder, file)]);
}
