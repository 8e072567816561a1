using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class LocationsOnSqlite() : LocationsSpec(TestDatabase.Sqlite());

public sealed class LocationsOnPostgres() : LocationsSpec(TestDatabase.Postgres());

public abstract class LocationsSpec(TestDatabase database) : IDisposable
{
    [Fact]
    public async Task Location_Should_TellEverything_When_AllIsKnown()
    {
        // arrange: Tuesday 1 January 2030, noon in Utrecht
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        await shop.Import.LoadAsync(Places.Planogram, TestContext.Current.CancellationToken);

        // act
        var data = await shop.AskAsync(
            """
            {
              locationByCode(code: "U1") {
                id code name kind timeZone phone services assortment version
                address { street postcode city region country }
                coordinates { latitude longitude }
                distance(from: {latitude: 52.0907, longitude: 5.2332})
                owner { kind name }
                policies { returns returnDays prices fulfilment }
                openingHours { week { day opens closes } specialDays { date reason spans { opens } } on(date: "2030-01-02") { opens closes } }
                isOpen opensNext closesNext
                later: closesNext(at: "2030-01-02T12:00:00Z")
                carries(product: "UHJvZHVjdDoAAAABAABwAIAAAAAAAAAB")
                floorPlan { entrance { x y } checkouts { x } aisles { code bays } }
              }
            }
            """);

        // assert
        Assert.Equal(
            """
            {"locationByCode":{"id":"TG9jYXRpb246AAAAAQAAcACAAAAAAAAAAA","code":"U1","name":"Utrecht Oudegracht","kind":"STORE","timeZone":"Europe/Amsterdam","phone":"+31301234567","services":["Stomerij","Foto"],"assortment":"PLANOGRAM","version":1,
            "address":{"street":"Oudegracht 141","postcode":"3511 AX","city":"Utrecht","region":"Utrecht","country":"NL"},
            "coordinates":{"latitude":52.0896,"longitude":5.1197},
            "distance":7755,
            "owner":{"kind":"OWN","name":null},
            "policies":{"returns":"ALL_CHANNELS","returnDays":30,"prices":"CATALOG","fulfilment":["PICKUP","RETURNS"]},
            "openingHours":{"week":[{"day":"MONDAY","opens":"09:00:00","closes":"18:00:00"},{"day":"TUESDAY","opens":"09:00:00","closes":"18:00:00"},{"day":"WEDNESDAY","opens":"09:00:00","closes":"18:00:00"},{"day":"THURSDAY","opens":"09:00:00","closes":"18:00:00"},{"day":"FRIDAY","opens":"09:00:00","closes":"18:00:00"}],"specialDays":[{"date":"2030-01-01","reason":"Nieuwjaarsdag","spans":[]}],"on":[{"opens":"09:00:00","closes":"18:00:00"}]},
            "isOpen":false,"opensNext":"2030-01-02T08:00:00Z","closesNext":null,
            "later":"2030-01-02T17:00:00Z",
            "carries":true,
            "floorPlan":{"entrance":{"x":0,"y":0},"checkouts":[{"x":7},{"x":8}],"aisles":[{"code":"FRONT","bays":0},{"code":"BACK","bays":0},{"code":"1","bays":12},{"code":"2","bays":12},{"code":"3","bays":12}]}}}
            """.Replace("\n", ""),
            data.GetRawText());
    }

    [Fact]
    public async Task Location_Should_HaveNullsAndNoErrors_When_ItIsNoStore()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);

        // act
        var data = await shop.AskAsync(
            """
            {
              locationByCode(code: "W1") {
                kind address { city } openingHours { week { day } } isOpen opensNext closesNext phone floorPlan { entrance { x } } carries(product: "UHJvZHVjdDoAAAABAABwAIAAAAAAAAAB")
                policies { returns returnDays }
              }
              none: locationByCode(code: "?") { id }
              unknown: location(id: "TG9jYXRpb246AAAACQAAcACAAAAAAAAAAA") { id }
            }
            """);

        // assert
        Assert.Equal(
            """{"locationByCode":{"kind":"WAREHOUSE","address":null,"openingHours":null,"isOpen":null,"opensNext":null,"closesNext":null,"phone":null,"floorPlan":null,"carries":true,"policies":{"returns":"NONE","returnDays":null}},"none":null,"unknown":null}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("", "Magazijn Tiel, Ophaalpunt Groningen, Utrecht Oudegracht, Zeist Slot")]
    [InlineData("kinds: [STORE]", "Utrecht Oudegracht, Zeist Slot")]
    [InlineData("kinds: [WAREHOUSE, PICKUP_POINT]", "Magazijn Tiel, Ophaalpunt Groningen")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332}", "Zeist Slot, Utrecht Oudegracht")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332, radiusMetres: 7755}", "Zeist Slot, Utrecht Oudegracht")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332, radiusMetres: 7754}", "Zeist Slot")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332, radiusMetres: 200000}", "Zeist Slot, Utrecht Oudegracht, Magazijn Tiel, Ophaalpunt Groningen")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332, radiusMetres: 200000} kinds: [PICKUP_POINT]", "Ophaalpunt Groningen")]
    [InlineData("openAt: \"2030-01-01T12:00:00Z\"", "Zeist Slot")]
    [InlineData("openAt: \"2030-01-02T12:00:00Z\"", "Utrecht Oudegracht, Zeist Slot")]
    [InlineData("openAt: \"2030-01-02T12:00:00Z\" near: {latitude: 52.0896, longitude: 5.1197}", "Utrecht Oudegracht, Zeist Slot")]
    [InlineData("services: [\"Foto\"]", "Utrecht Oudegracht, Zeist Slot")]
    [InlineData("services: [\"Foto\", \"Stomerij\"]", "Utrecht Oudegracht")]
    [InlineData("services: [\"Fot\"]", "")]
    [InlineData("fulfilment: [PICKUP, RESERVE_AND_TRY]", "Zeist Slot")]
    public async Task Locations_Should_BeThoseThatFit_When_ConditionsAreGiven(string arguments, string names)
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);

        // act
        var data = await shop.AskAsync($$"""{ locations(first: 20 {{arguments}}) { totalCount nodes { name } } }""");

        // assert
        var page = data.GetProperty("locations");
        Assert.Equal(names, string.Join(", ", page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString())));
        Assert.Equal(page.GetProperty("nodes").GetArrayLength(), page.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("near: {latitude: 52.0907, longitude: 5.2332, radiusMetres: 200000}")]
    [InlineData("openAt: \"2030-01-02T12:00:00Z\"")]
    public async Task Locations_Should_ComeOnceEach_When_PagesAreTurned(string arguments)
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        var whole = await NamesAsync(shop, $"first: 20 {arguments}");

        // act
        var first = await shop.AskAsync($$"""{ locations(first: 1 {{arguments}}) { nodes { name } pageInfo { endCursor hasNextPage } } }""");
        var cursor = first.GetProperty("locations").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = await NamesAsync(shop, $"first: 20 after: \"{cursor}\" {arguments}");

        // assert
        Assert.Equal(whole.Skip(1), rest);
    }

    [Theory]
    [InlineData("near: {latitude: 91, longitude: 0}", "A latitude is -90 to 90 degrees and a longitude -180 to 180.")]
    [InlineData("near: {latitude: 1, longitude: 0, radiusMetres: 0}", "A radius is 1 to 1000000 metres, found: 0.")]
    [InlineData("first: 101", "\"first\" must be at most 100, found: 101.")]
    public async Task Locations_Should_BeRefused_When_AnArgumentIsOutOfRange(string arguments, string message)
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);

        // act
        var response = await shop.AskAsync($$"""{ locations({{arguments}}) { nodes { name } } }""");

        // assert
        Assert.Equal(message, response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Locations_Should_TakeOneStatement_When_AllOfThemAreListedWithTheirHours()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        shop.Statements.Clear();

        // act
        await shop.AskAsync("{ locations(first: 100) { nodes { name isOpen opensNext closesNext address { city } policies { returns } distance(from: {latitude: 52, longitude: 5}) } } }");

        // assert
        Assert.Single(shop.Statements.Statements);
    }

    [Fact]
    public async Task Directory_Should_AnswerInOneQuery_When_OtherModulesAsk()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);

        // act
        var found = await shop.Directory.FindAsync([Places.Id(1), Places.Id(9), Places.Id(3)], TestContext.Current.CancellationToken);
        var near = await shop.Directory.NearAsync(Places.Zeist.Coordinates!.Value, 50_000, [], TestContext.Current.CancellationToken);

        // assert
        Assert.Equal(["Magazijn Tiel", "Utrecht Oudegracht"], found.Values.Select(location => location.Name).Order());
        Assert.Equal([("Z1", 0), ("U1", 7755), ("W1", 26222)], near.Select(nearby => (nearby.Location.Code, nearby.Metres)));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(StoresShop shop, string arguments)
    {
        var data = await shop.AskAsync($$"""{ locations({{arguments}}) { nodes { name } } }""");
        return [.. data.GetProperty("locations").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString())];
    }
}
