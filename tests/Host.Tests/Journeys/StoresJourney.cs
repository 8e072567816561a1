using System.Text.Json;
using System.Xml.Linq;

namespace Omnichannel.Graph.Host.Tests.Journeys;

[Collection(SharedDemoShop.Name)]
public sealed class StoresJourney(DemoShop shop)
{
    // Around the Oudegracht in Utrecht.
    private const string Here = "{latitude: 52.0907, longitude: 5.1214, radiusMetres: 30000}";

    [Fact]
    public async Task Customer_Should_FindTheNearestOpenStores_When_ItIsSundayAfternoon()
    {
        // act: franchise stores stay closed on Sundays
        var data = await shop.AskAsync($$"""
            {
              locations(near: {{Here}}, kinds: [STORE], openAt: "2030-01-06T13:00:00+01:00", first: 3) {
                totalCount
                nodes { name distance(from: {latitude: 52.0907, longitude: 5.1214}) owner { kind } isOpen(at: "2030-01-06T13:00:00+01:00") closesNext(at: "2030-01-06T13:00:00+01:00") }
              }
            }
            """);

        // assert
        var nodes = Nodes(data, "locations");
        Assert.Equal(["Klaverhof Utrecht Oudegracht", "Klaverhof Zeist Slotkade", "Klaverhof Woerden Voorhof"], nodes.Select(node => Text(node, "name")));
        Assert.Equal(nodes.Select(node => node.GetProperty("distance").GetInt32()).Order(), nodes.Select(node => node.GetProperty("distance").GetInt32()));
        Assert.All(nodes, node => Assert.Equal(("OWN", true, "2030-01-06T17:00:00Z"), (Text(node.GetProperty("owner"), "kind"), node.GetProperty("isOpen").GetBoolean(), Text(node, "closesNext"))));
    }

    [Fact]
    public async Task Customer_Should_BeToldWhenAStoreOpens_When_ItIsClosed()
    {
        // act: New Year's Day 2030 is a holiday only for as long as the year is near
        var data = await shop.AskAsync("""
            { locationByCode(code: "101") { isOpen(at: "2030-01-07T05:00:00Z") opensNext(at: "2030-01-07T05:00:00Z") openingHours { on(date: "2030-01-06") { opens closes } } } }
            """);

        // assert
        Assert.Equal(
            """{"locationByCode":{"isOpen":false,"opensNext":"2030-01-07T07:00:00Z","openingHours":{"on":[{"opens":"12:00:00","closes":"18:00:00"}]}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Customer_Should_WalkTheListInTheStoresOrder_When_TheStoreIsChosen()
    {
        // arrange: twenty products that the large store carries
        var list = await ListAsync("101", 20);

        // act
        var here = await RouteAsync("101", list);
        var elsewhere = await RouteAsync("122", list);

        // assert
        Assert.Equal(20, here.Stops.Count);
        Assert.All(here.Stops, stop => Assert.NotEqual(JsonValueKind.Null, stop.GetProperty("shelfLocation").ValueKind));
        Assert.InRange(here.Length, 50, 1000);
        Assert.Equal(list.Order(), here.Stops.Select(IdOf).Order());
        Assert.NotEqual(here.Stops.Select(IdOf), elsewhere.Stops.Select(IdOf));

        // What the smaller store does not have comes last.
        var isLost = elsewhere.Stops.Select(stop => stop.GetProperty("shelfLocation").ValueKind is JsonValueKind.Null).ToList();
        Assert.Equal(isLost.Order(), isLost);
    }

    [Fact]
    public async Task Customer_Should_ChooseAPickupPointOfSomebodyElse_When_NoStoreIsNear()
    {
        // act: on Texel
        var data = await shop.AskAsync("""
            {
              locations(near: {latitude: 53.0548, longitude: 4.7977, radiusMetres: 10000}, fulfilment: [PICKUP]) {
                nodes { name kind owner { kind name } address { street city } openingHours { week { day opens closes } } floorPlan { entrance { x } } carries(product: "UHJvZHVjdDoBkPX-fAJwAIAAAAAAAAAB") }
              }
            }
            """);

        // assert
        var point = Assert.Single(Nodes(data, "locations"));
        Assert.Equal(("Ophaalpunt Texel Groenebrink", "PICKUP_POINT"), (Text(point, "name"), Text(point, "kind")));
        Assert.Equal("""{"kind":"THIRD_PARTY","name":"Ophaalhoek B.V."}""", point.GetProperty("owner").GetRawText());
        Assert.Equal("""{"street":"Groenebrink 2","city":"Texel"}""", point.GetProperty("address").GetRawText());
        Assert.Equal(12, point.GetProperty("openingHours").GetProperty("week").GetArrayLength());
        Assert.Equal((JsonValueKind.Null, false), (point.GetProperty("floorPlan").ValueKind, point.GetProperty("carries").GetBoolean()));
    }

    [Fact]
    public async Task Picture_Should_BeDrawn_When_AProductsImageIsAskedFor()
    {
        // act
        var (status, contentType, body) = await shop.GetAsync("/demo/images/KOF-1001.svg");
        var (_, _, again) = await shop.GetAsync("/demo/images/KOF-1001.svg");
        var (_, _, other) = await shop.GetAsync("/demo/images/PAN-1105.svg");
        var (odd, _, _) = await shop.GetAsync("/demo/images/%3Cscript%3E.svg");

        // assert
        Assert.Equal((200, "image/svg+xml", 404), (status, contentType, odd));
        Assert.Equal("svg", XDocument.Parse(body).Root!.Name.LocalName);
        Assert.Equal(body, again);
        Assert.NotEqual(body, other);
    }

    private async Task<List<string>> ListAsync(string store, int count)
    {
        var list = new List<string>();
        var after = "";
        while (list.Count < count)
        {
            var location = Text((await shop.AskAsync($$"""{ locationByCode(code: "{{store}}") { id } }""")).GetProperty("locationByCode"), "id");
            var page = await shop.AskAsync($$"""{ products(first: 100 {{after}}) { nodes { id shelfLocation(location: "{{location}}") { bay } } pageInfo { endCursor } } }""");
            var standing = Nodes(page, "products").Where(product => product.GetProperty("shelfLocation").ValueKind is not JsonValueKind.Null).Select(product => Text(product, "id"));
            list.AddRange(standing.Where((_, index) => index % 3 == 0).Take(count - list.Count));
            after = $"after: \"{Text(page.GetProperty("products").GetProperty("pageInfo"), "endCursor")}\"";
        }

        return list;
    }

    private async Task<(IReadOnlyList<JsonElement> Stops, int Length)> RouteAsync(string store, IReadOnlyList<string> products)
    {
        var location = Text((await shop.AskAsync($$"""{ locationByCode(code: "{{store}}") { id } }""")).GetProperty("locationByCode"), "id");
        var data = await shop.AskAsync(
            "query($location: ID!, $products: [ID!]!) { storeRoute(location: $location, products: $products) { length stops { product { id name } shelfLocation { aisle bay shelf } } } }",
            new { location, products });
        var route = data.GetProperty("storeRoute");
        return ([.. route.GetProperty("stops").EnumerateArray()], route.GetProperty("length").GetInt32());
    }

    private static string IdOf(JsonElement stop) => Text(stop.GetProperty("product"), "id");

    private static List<JsonElement> Nodes(JsonElement data, string field) => [.. data.GetProperty(field).GetProperty("nodes").EnumerateArray()];

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
