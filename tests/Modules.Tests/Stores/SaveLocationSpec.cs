using System.Text.Json;

using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stores;

public sealed class SaveLocationOnSqlite() : SaveLocationSpec(TestDatabase.Sqlite());

public sealed class SaveLocationOnPostgres() : SaveLocationSpec(TestDatabase.Postgres());

public abstract class SaveLocationSpec(TestDatabase database) : IDisposable
{
    private const string Save =
        """
        mutation($input: SaveLocationInput!) {
          saveLocation(input: $input) {
            __typename
            ... on LocationSaved { location { code name version kind services policies { fulfilment } openingHours { specialDays { date } } } }
            ... on LocationVersionConflict { message current { version name } }
            ... on UnknownTimeZone { name }
            ... on UnknownPlanogram { code }
            ... on InvalidOpeningHours { message }
          }
        }
        """;

    private static readonly string[] _services = ["Foto"];
    private static readonly string[] _roles = ["RETURNS", "PICKUP"];

    [Fact]
    public async Task SaveLocation_Should_AddIt_When_TheCodeIsNew()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);

        // act
        var saved = await SaveAsync(shop, new { code = "N1", name = "Nieuw", kind = "STORE", services = _services, fulfilment = _roles });

        // assert
        Assert.Equal(
            """{"__typename":"LocationSaved","location":{"code":"N1","name":"Nieuw","version":1,"kind":"STORE","services":["Foto"],"policies":{"fulfilment":["PICKUP","RETURNS"]},"openingHours":null}}""",
            saved.GetRawText());
        Assert.Equal([1], (await shop.Changes.ReadAsync(0, 10, TestContext.Current.CancellationToken)).Select(change => change.Change.Version));
    }

    [Fact]
    public async Task SaveLocation_Should_KeepTheSpecialDays_When_ItReplacesALocation()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);

        // act
        var saved = await SaveAsync(shop, new { code = "U1", expectedVersion = 1, name = "Anders", kind = "STORE", week = new[] { new { day = "MONDAY", opens = "09:00:00", closes = "17:00:00" } } });

        // assert
        Assert.Equal(
            """{"__typename":"LocationSaved","location":{"code":"U1","name":"Anders","version":2,"kind":"STORE","services":[],"policies":{"fulfilment":[]},"openingHours":{"specialDays":[{"date":"2030-01-01"}]}}}""",
            saved.GetRawText());
    }

    [Theory]
    [InlineData("U1", null, """{"__typename":"LocationVersionConflict","message":"The location has changed since; its version is 1 now.","current":{"version":1,"name":"Utrecht Oudegracht"}}""")]
    [InlineData("U1", 7, """{"__typename":"LocationVersionConflict","message":"The location has changed since; its version is 1 now.","current":{"version":1,"name":"Utrecht Oudegracht"}}""")]
    [InlineData("X1", 1, """{"__typename":"LocationVersionConflict","message":"There is no such location any more.","current":null}""")]
    public async Task SaveLocation_Should_ChangeNothing_When_TheVersionIsAnother(string code, int? expectedVersion, string result)
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);

        // act
        var saved = await SaveAsync(shop, new { code, expectedVersion, name = "Anders", kind = "STORE" });

        // assert
        Assert.Equal(result, saved.GetRawText());
        Assert.Equal(Places.All.Length, (await shop.Changes.ReadAsync(0, 10, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task SaveLocation_Should_BeRefused_When_SomethingDoesNotExistOrOverlaps()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);

        // act
        var zone = await SaveAsync(shop, new { code = "N1", name = "Nieuw", kind = "STORE", timeZone = "Europe/Nergens" });
        var planogram = await SaveAsync(shop, new { code = "N1", name = "Nieuw", kind = "STORE", planogram = "none" });
        var hours = await SaveAsync(shop, new { code = "N1", name = "Nieuw", kind = "STORE", week = new[] { new { day = "SUNDAY", opens = "00:30:00", closes = "02:00:00" }, new { day = "SATURDAY", opens = "20:00:00", closes = "01:00:00" } } });

        // assert
        Assert.Equal("""{"__typename":"UnknownTimeZone","name":"Europe/Nergens"}""", zone.GetRawText());
        Assert.Equal("""{"__typename":"UnknownPlanogram","code":"none"}""", planogram.GetRawText());
        Assert.Equal("""{"__typename":"InvalidOpeningHours","message":"Saturday 20:00 to 01:00 and Sunday 00:30 to 02:00 overlap."}""", hours.GetRawText());
        Assert.Empty(await shop.Changes.ReadAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SaveLocation_Should_BeForbidden_When_TheCallerMayNotChangeStores()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);

        // act
        var response = await shop.AskAsync(Save, new { input = new { code = "N1", name = "Nieuw", kind = "STORE" } });

        // assert
        Assert.Equal(1, response.GetProperty("errors").GetArrayLength());
        Assert.Empty(await shop.Changes.ReadAsync(0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SaveLocation_Should_AddItOnce_When_ManyAddTheSameCodeAtOnce()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database);

        // act
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => SaveAsync(shop, new { code = "N1", name = "Nieuw", kind = "STORE" }))));

        // assert
        var names = results.Select(result => result.GetProperty("__typename").GetString()).ToList();
        Assert.Single(names, "LocationSaved");
        Assert.Equal(11, names.Count(name => name == "LocationVersionConflict"));
    }

    [Fact]
    public async Task SpecialDay_Should_ReplaceTheWeeksHours_UntilItIsRemoved()
    {
        // arrange
        await using var shop = await StoresShop.OpenAsync(database, Places.All);
        var location = Places.Id(1).ToString();
        const string Set =
            """
            mutation($input: SetSpecialDayInput!) {
              setSpecialDay(input: $input) {
                __typename
                ... on SpecialDaySet { location { version openingHours { on(date: "2030-01-02") { opens closes } } } }
                ... on LocationVersionConflict { current { version } }
                ... on UnknownLocation { id }
                ... on InvalidOpeningHours { message }
              }
            }
            """;
        const string Remove = "mutation($input: RemoveSpecialDayInput!) { removeSpecialDay(input: $input) { __typename ... on SpecialDayRemoved { location { version openingHours { on(date: \"2030-01-02\") { opens } } } } } }";
        object[] evening = [new { opens = "12:00:00", closes = "22:00:00" }];
        object[] twice = [new { opens = "12:00:00", closes = "22:00:00" }, new { opens = "21:00:00", closes = "23:00:00" }];

        // act
        var set = await shop.AskAsync(Set, new { input = new { location, expectedVersion = 1, date = "2030-01-02", reason = "Koopavond", spans = evening } }, isStaff: true);
        var late = await shop.AskAsync(Set, new { input = new { location, expectedVersion = 1, date = "2030-01-02", spans = evening } }, isStaff: true);
        var unknown = await shop.AskAsync(Set, new { input = new { location = Places.Id(99).ToString(), expectedVersion = 1, date = "2030-01-02", spans = evening } }, isStaff: true);
        var overlap = await shop.AskAsync(Set, new { input = new { location, expectedVersion = 2, date = "2030-01-02", spans = twice } }, isStaff: true);
        var removed = await shop.AskAsync(Remove, new { input = new { location, expectedVersion = 2, date = "2030-01-02" } }, isStaff: true);
        var nothing = await shop.AskAsync(Remove, new { input = new { location, expectedVersion = 3, date = "2030-01-02" } }, isStaff: true);

        // assert
        Assert.Equal("""{"setSpecialDay":{"__typename":"SpecialDaySet","location":{"version":2,"openingHours":{"on":[{"opens":"12:00:00","closes":"22:00:00"}]}}}}""", set.GetRawText());
        Assert.Equal("""{"setSpecialDay":{"__typename":"LocationVersionConflict","current":{"version":2}}}""", late.GetRawText());
        Assert.Equal($$$"""{"setSpecialDay":{"__typename":"UnknownLocation","id":"{{{Places.Id(99)}}}"}}""", unknown.GetRawText());
        Assert.Equal("""{"setSpecialDay":{"__typename":"InvalidOpeningHours","message":"12:00 to 22:00 and 21:00 to 23:00 overlap."}}""", overlap.GetRawText());
        Assert.Equal("""{"removeSpecialDay":{"__typename":"SpecialDayRemoved","location":{"version":3,"openingHours":{"on":[{"opens":"09:00:00"}]}}}}""", removed.GetRawText());
        Assert.Equal("""{"removeSpecialDay":{"__typename":"SpecialDayRemoved","location":{"version":3,"openingHours":{"on":[{"opens":"09:00:00"}]}}}}""", nothing.GetRawText());
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<JsonElement> SaveAsync(StoresShop shop, object input)
    {
        var data = await shop.AskAsync(Save, new { input }, isStaff: true);
        return data.TryGetProperty("saveLocation", out var result) ? result : data;
    }
}
