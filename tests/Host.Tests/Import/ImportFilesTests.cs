using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Commands;

namespace Omnichannel.Graph.Host.Tests.Import;

public sealed class ImportFilesTests : IAsyncLifetime
{
    private const string Categories = "id,name,parent_id\nc2,Koffie,c1\nc1,Dranken,\nc3,Thee,lost\nc4,,c1\n";

    private const string Locations =
        "id,name,kind,street,city,postcode,region,country,latitude,longitude,opening_hours,services,time_zone\n"
        + "0030,Utrecht,Store,Oudegracht 1,Utrecht,3511 AA,,NL,52.09,5.12,Mon: 9-6; Sun: 12-5,Bakery|Parcels,Europe/Amsterdam\n"
        + "0031,Zeist,Store,,,,,,,,whenever,,Europe/Amsterdam\n";

    private const string Products =
        "sku,gtin,name,brand,category_id,price,vat_rate\n"
        + "KOF-1,8710398500007,Koffie 500 g,Boonwerk,c2,4.99,9\n"
        + "KOF-2,123,Koffie 1 kg,Boonwerk,c2,8.99,9\n"
        + "kof 3,,Kapot,,c2,1.00,9\n"
        + "KOF-4,,Wees,,nowhere,1.00,9\n"
        + "KOF-5,,Duur,,c2,1.005,9\n"
        + "KOF-1,,Dubbel,,c2,1.00,9\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-import-").FullName;
    private WebApplication? _server;

    public ValueTask InitializeAsync()
    {
        _server = Server.Build(["--environment", "Development", "--Database:Sqlite", Path.Combine(_folder, "shop.db"), "--Logging:LogLevel:Default", "None"]);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_Should_LoadWhatIsOddAndSaySo_When_ParentsAndNamesAreMissing()
    {
        // act
        var (code, output) = await ImportAsync("categories", Categories);

        // assert
        Assert.Equal(0, code);
        Assert.Equal(
            """
            line 4: parent_id lost is no category; c3 stands at the top
            line 5: name is missing; c4 is called by its id
            4 rows: 4 added, 0 changed, 0 unchanged, 0 refused, 2 odd.
            """,
            output);
    }

    [Fact]
    public async Task Import_Should_RefuseBadRowsAlone_When_OthersAreGood()
    {
        // arrange
        await ImportAsync("categories", Categories);

        // act
        var (code, output) = await ImportAsync("products", Products);

        // assert
        Assert.Equal(1, code);
        Assert.Equal(
            """
            line 4: sku is 1 to 40 capital letters, digits and hyphens, found "kof 3"; the row was not loaded
            line 5: category_id nowhere is no category; the row was not loaded
            line 6: price is an amount such as 12.50, found "1.005"; the row was not loaded
            line 7: KOF-1 is in the file twice; the row was not loaded
            line 3: gtin 123 has a wrong length or check digit; it was left out
            6 rows: 2 added, 0 changed, 0 unchanged, 4 refused, 1 odd.
            """,
            output);
    }

    [Fact]
    public async Task Import_Should_ChangeNothing_When_TheSameFileComesAgain()
    {
        // arrange
        await ImportAsync("categories", Categories);
        await ImportAsync("products", Products);
        await ImportAsync("locations", Locations);
        await ImportAsync("stock", "sku,location_id,on_hand\nKOF-1,0030,7\nKOF-2,0030,0\n");

        // act
        var again = new[]
        {
            await ImportAsync("categories", Categories),
            await ImportAsync("products", Products),
            await ImportAsync("locations", Locations),
            await ImportAsync("stock", "sku,location_id,on_hand\nKOF-1,0030,7\nKOF-2,0030,0\n"),
        };

        // assert
        Assert.Equal(
            [
                "4 rows: 0 added, 0 changed, 4 unchanged, 0 refused, 2 odd.",
                "6 rows: 0 added, 0 changed, 2 unchanged, 4 refused, 1 odd.",
                "2 rows: 0 added, 0 changed, 2 unchanged, 0 refused, 1 odd.",
                "2 rows: 0 added, 0 changed, 2 unchanged, 0 refused, 0 odd.",
            ],
            again.Select(run => run.Output.Split('\n')[^1]));
        Assert.Empty(await _server!.Services.GetRequiredService<Reconciliation>().FindAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_Should_WaitForApproval_When_MostOfTheStockWouldBeGone()
    {
        // arrange
        await ImportAsync("categories", Categories);
        await ImportAsync("locations", Locations);
        var skus = Enumerable.Range(1, 30).Select(number => $"LOT-{number}").ToList();
        await ImportAsync("products", "sku,name,category_id,price,vat_rate\n" + string.Concat(skus.Select(sku => $"{sku},Lot,c2,1.00,9\n")));
        await ImportAsync("stock", Stock(5));

        // act
        var held = await ImportAsync("stock", Stock(0));
        var approved = await ImportAsync("stock", Stock(0), "--approve");

        // assert
        Assert.Equal((3, "Nothing was loaded: 30 of 30 levels in stock fall to zero. If that is right, run the same command with --approve."), held);
        Assert.Equal((0, "30 rows: 0 added, 30 changed, 0 unchanged, 0 refused, 0 odd."), approved);

        string Stock(int onHand) => "sku,location_id,on_hand\n" + string.Concat(skus.Select(sku => $"{sku},0030,{onHand}\n"));
    }

    [Fact]
    public async Task Prices_Should_HoldEverywhereOrWhereAnOwnerMayDeviate()
    {
        // arrange
        await ImportAsync("categories", Categories);
        await ImportAsync("products", Products);
        await ImportAsync("locations", "id,name,price_policy\n1,Eigen,CATALOG\n2,Franchise,OWNER\n3,Raar,NOBODY\n");
        const string prices = "sku,price,location_id,currency\nKOF-1,4.49,,\nKOF-1,4.79,2,\nKOF-1,4.79,1,\nKOF-2,8.99,,EUR\nKOF-2,8.49,,USD\nKOF-9,1.00,,\n";

        // act
        var first = await ImportAsync("prices", prices);
        var second = await ImportAsync("prices", prices);
        var back = await ImportAsync("prices", "sku,price,location_id\nKOF-1,4.49,2\n");

        // assert
        Assert.Equal(
            """
            line 4: location_id 1 follows the catalogue's prices; its price policy does not let it deviate; the row was not loaded
            line 6: currency is USD, but sku KOF-2 is sold in EUR; the row was not loaded
            line 7: sku KOF-9 is no product; the row was not loaded
            6 rows: 0 added, 2 changed, 1 unchanged, 3 refused, 0 odd.
            """,
            first.Output);
        Assert.Equal("6 rows: 0 added, 0 changed, 3 unchanged, 3 refused, 0 odd.", second.Output.Split('\n')[^1]);
        Assert.Equal((0, "1 rows: 0 added, 1 changed, 0 unchanged, 0 refused, 0 odd."), back);
        Assert.Empty(await _server!.Services.GetRequiredService<Reconciliation>().FindAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("products", "sku,name,category_id,price,vat_rate\n", ",Lot,c2,0.49,9\n")]
    [InlineData("prices", "sku,price\n", ",0.49\n")]
    public async Task Import_Should_WaitForApproval_When_ManyPricesFallToLessThanHalf(string kind, string header, string row)
    {
        // arrange
        await ImportAsync("categories", Categories);
        var skus = Enumerable.Range(1, 30).Select(number => $"LOT-{number}").ToList();
        await ImportAsync("products", "sku,name,category_id,price,vat_rate\n" + string.Concat(skus.Select(sku => $"{sku},Lot,c2,1.00,9\n")));
        var fallen = header + string.Concat(skus.Select(sku => sku + row));

        // act
        var held = await ImportAsync(kind, fallen);
        var approved = await ImportAsync(kind, fallen, "--approve");

        // assert
        Assert.Equal((3, "Nothing was loaded: 30 of 30 prices fall to less than half. If that is right, run the same command with --approve."), held);
        Assert.Equal((0, "30 rows: 0 added, 30 changed, 0 unchanged, 0 refused, 0 odd."), approved);
    }

    [Fact]
    public async Task Import_Should_ReadJsonLines_When_TheFileIsOne()
    {
        // act
        var (code, output) = await ImportAsync("categories", "{\"id\":\"c1\",\"name\":\"Dranken\"}\nno json\n{\"id\":\"c2\",\"name\":\"Thee\",\"parent_id\":\"c1\"}\n", extension: ".jsonl");

        // assert
        Assert.Equal(1, code);
        Assert.Equal(
            """
            line 2: id is missing; the row was not loaded
            3 rows: 2 added, 0 changed, 0 unchanged, 1 refused, 0 odd.
            """,
            output);
    }

    [Theory]
    [InlineData("products /file.csv --Database:Sqlite shop.db", "--Database:Sqlite shop.db")]
    [InlineData("--Database:Sqlite=shop.db products /file.csv", "--Database:Sqlite=shop.db")]
    [InlineData("products --environment Development /file.csv", "--environment Development")]
    public void Settings_Should_BeToldFromWords(string arguments, string settings)
    {
        // act
        var split = CommandLine.Split(arguments.Split(' '));

        // assert
        Assert.Equal(["products", "/file.csv"], split.Words);
        Assert.Equal(settings.Split(' '), split.Settings);
    }

    [Fact]
    public async Task Reconcile_Should_SayThatTheDatabaseIsEmpty_When_NobodyHasMigratedIt()
    {
        // arrange
        var output = new StringWriter();

        // act
        var code = await Reconcile.RunAsync(_server!.Services, output);

        // assert
        Assert.Equal(2, code);
        Assert.StartsWith("The database is empty or of another version", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon: 10-9", 10, 21)]
    [InlineData("Mon: 12:30-6", 12, 18)]
    [InlineData("Mon: 1-5", 13, 17)]
    [InlineData("Mon: 09:00-18:00", 9, 18)]
    public void Hours_Should_BeThoseOfTheDay_When_AClockOfTwelveHoursWroteThem(string text, int opens, int closes)
    {
        // act
        var opening = Host.Import.OpeningHoursText.Parse(text)!.Week.Single();

        // assert
        Assert.Equal((DayOfWeek.Monday, opens, closes), (opening.Day, opening.Opens.Hour, opening.Closes.Hour));
    }

    private async Task<(int Code, string Output)> ImportAsync(string kind, string text, string? option = null, string extension = ".csv")
    {
        var path = Path.Combine(_folder, kind + extension);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var output = new StringWriter { NewLine = "\n" };
        var code = await ImportFiles.RunAsync(_server!.Services, option is null ? [kind, path] : [kind, path, option], output);
        return (code, output.ToString().TrimEnd('\n'));
    }
}
