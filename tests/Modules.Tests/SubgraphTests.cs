using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests;

public sealed class SubgraphTests
{
    private const string Product = "UHJvZHVjdDoBkPX-fAJwAIAAAAAAAAAB";

    [Fact]
    public async Task Stock_Should_AnswerByKey_When_AGatewayAsksItAlone()
    {
        // arrange
        await using var shop = new Shop("stock");

        // act
        var data = await shop.AskAsync(
            "query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id availability { available locations } } } }",
            new { representations = new[] { new { __typename = "Product", id = Product } } });

        // assert
        Assert.Equal(
            $$$"""{"_entities":[{"id":"{{{Product}}}","availability":{"available":0,"locations":0}}]}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("catalog")]
    [InlineData("stock")]
    [InlineData("catalog", "stock")]
    public async Task Sdl_Should_KeepFederationsDirectives_When_AGatewayAsks(params string[] modules)
    {
        // arrange
        await using var shop = new Shop(modules);

        // act
        var sdl = (await shop.AskAsync("{ _service { sdl } }")).GetProperty("_service").GetProperty("sdl").GetString()!;

        // assert
        Snapshot.Match(sdl, $"{string.Join('-', modules)}.graphql");
    }
}
