using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Stock;

public sealed class RememberedOnSqlite() : RememberedSpec(TestDatabase.Sqlite());

public sealed class RememberedOnPostgres() : RememberedSpec(TestDatabase.Postgres());

/// <summary>What a node remembers is what the database holds.</summary>
public abstract class RememberedSpec(TestDatabase database)
{
    private const string List = """
        {
          products(first: 2) { nodes { id sku name listPrice { minor } category { name } stock(first: 5) { nodes { onHand available version location { name } } } } }
          node(id: "PRODUCT") { ... on Product { listPrice { minor } version } }
        }
        """;

    private static readonly Caller _buyer = new() { Kind = CallerKind.Service, Id = "buyer", Scopes = new HashSet<string> { Scope.CatalogWrite, Scope.StockWrite } };

    [Fact]
    public async Task List_Should_ReadNothing_When_NothingHasChanged()
    {
        // arrange
        await using var shop = Shop.Remembering(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        var list = List.Replace("PRODUCT", stock.Coffee.ToString(), StringComparison.Ordinal);
        var first = await shop.AskAsync(list);
        shop.Statements.Clear();

        // act
        var again = await shop.AskAsync(list);

        // assert
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Empty(shop.Statements.Statements);
    }

    [Fact]
    public async Task List_Should_ShowWhatThisNodeWrote_When_TheCommandAnswers()
    {
        // arrange
        await using var shop = Shop.Remembering(database);
        await using var other = new Shop(new NeighboursDatabase(database));
        await other.OpenedAsync();
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        var list = List.Replace("PRODUCT", stock.Coffee.ToString(), StringComparison.Ordinal);

        // act
        for (var sold = 1; sold <= 5; sold++)
        {
            await shop.AskAsync(list);
            await stock.SellAsync(stock.Coffee, 1);
            await SetPriceAsync(shop, stock.Coffee, 700 + sold, sold);

            // assert
            Assert.Equal((await other.AskAsync(list)).GetRawText(), (await shop.AskAsync(list)).GetRawText());
        }
    }

    [Fact]
    public async Task List_Should_ShowWhatAnotherNodeWrote_When_TheLogWasReadThatFar()
    {
        // arrange
        await using var shop = Shop.Remembering(database);
        await using var other = new Shop(new NeighboursDatabase(database));
        await other.OpenedAsync();
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        await using var relay = await shop.StartAsync();
        var list = List.Replace("PRODUCT", stock.Coffee.ToString(), StringComparison.Ordinal);
        await shop.AskAsync(list);
        var heard = new TaskCompletionSource();
        shop.Service<ChangeLog>().Changed += change =>
        {
            if (change.Topic == "catalog.products")
            {
                heard.TrySetResult();
            }
        };

        // act
        await SetPriceAsync(other, stock.Coffee, 777, 1);
        while (!heard.Task.IsCompleted)
        {
            // The relay looks every so often for what others wrote.
            shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.WhenAny(heard.Task, Task.Delay(1, TestContext.Current.CancellationToken));
        }

        var answer = await shop.AskAsync(list);

        // assert
        Assert.Equal("""{"listPrice":{"minor":777},"version":2}""", answer.GetProperty("node").GetRawText());
        Assert.Equal((await other.AskAsync(list)).GetRawText(), answer.GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("no json")]
    public async Task List_Should_BeReadAgain_When_ItCannotBeToldWhatChanged(string body)
    {
        // arrange
        await using var shop = Shop.Remembering(database);
        var stock = await StockSamples.OpenAsync(shop, coffee: 7, tea: 5);
        var list = List.Replace("PRODUCT", stock.Coffee.ToString(), StringComparison.Ordinal);
        await shop.AskAsync(list);
        shop.Statements.Clear();

        // act
        shop.Service<ChangeLog>().Hear(new Change("catalog.products", "", 1, body));
        await shop.AskAsync(list);

        // assert
        Assert.Equal(2, shop.Statements.Statements.Count);
    }

    private static async Task SetPriceAsync(Shop shop, ProductId product, int minor, int version)
    {
        var input = new { product = product.ToString(), price = minor, expectedVersion = version, idempotencyKey = new Guid(version, 9, 9, [0, 0, 0, 0, 0, 0, 0, 1]) };
        var answer = await shop.AskAsync("mutation($input: SetPriceInput!) { setPrice(input: $input) { __typename } }", new { input }, _buyer);
        Assert.Equal("PriceSet", answer.GetProperty("setPrice").GetProperty("__typename").GetString());
    }
}
