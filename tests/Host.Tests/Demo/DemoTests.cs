using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Host.Demo;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Host.Tests.Demo;

public sealed class DemoTests
{
    private static readonly DateOnly _today = new(2030, 1, 1);

    [Fact]
    public void Assortment_Should_BeFiveThousandProductsInThreeHundredCategories()
    {
        // act
        var assortment = DemoAssortment.Of(_today);

        // assert
        Assert.Equal(300, assortment.Categories.Count);
        Assert.Equal(5000, assortment.Products.Count);
        Assert.Equal(5000, assortment.Products.Select(product => product.Sku).Distinct().Count());
        Assert.Equal(5000, assortment.Products.Select(product => product.Id).Distinct().Count());
        Assert.Equal(5000, assortment.Products.Select(product => product.NameNl).Distinct().Count());
        Assert.Empty(assortment.Products.Select(ProductRules.Problem).OfType<string>());
        Assert.Equal([900, 2100], assortment.Products.Select(product => product.VatRate).Distinct().Order());
    }

    [Fact]
    public void Offers_Should_NameCategoriesThatAreThere_AndHoldInEveryChannel()
    {
        // act
        var offers = DemoOffers.Of(DemoAssortment.Of(_today), _today);

        // assert
        Assert.Equal(13, offers.Select(offer => offer.Offer.Code).Distinct().Count());
        Assert.All(offers, offer => Assert.All(offer.Offer.Groups, group => Assert.True(group.Everything || group.Categories.Count > 0, offer.Offer.Code)));
        Assert.All(offers, offer => Assert.Empty(offer.Offer.Channels));
        Assert.All(offers, offer => Assert.InRange(new DateTimeOffset(_today, default, default), offer.Offer.StartsAt, offer.Offer.EndsAt));
    }

    [Fact]
    public void Recipes_Should_MapMostOfWhatTheyTake()
    {
        // act
        var recipes = DemoRecipes.Of(DemoAssortment.Of(_today));

        // assert
        Assert.Equal(12, recipes.Select(recipe => recipe.Code).Distinct().Count());
        Assert.All(recipes, recipe => Assert.InRange(recipe.Steps.Count, 2, 10));
        Assert.All(recipes, recipe => Assert.True(recipe.Ingredients.Count(ingredient => ingredient.Product is not null) * 2 > recipe.Ingredients.Count, recipe.Code));
        Assert.Contains(recipes.SelectMany(recipe => recipe.Ingredients), ingredient => ingredient.Product is null);
    }

    [Fact]
    public void Assortment_Should_BeTheSame_When_ItIsMadeAgain()
    {
        // arrange
        var first = DemoAssortment.Of(_today);

        // act
        var second = DemoAssortment.Of(_today);

        // assert
        Assert.Equal(first.Products.Select(Line), second.Products.Select(Line));
        Assert.Equal(DemoReviews.Of(first, _today), DemoReviews.Of(second, _today));
    }

    [Fact]
    public void Assortment_Should_HaveTheReadmesCoffee()
    {
        // act
        var coffee = DemoAssortment.Of(_today).Products.Single(product => product.Sku == Sku.Of("KOF-1001"));

        // assert
        Assert.Equal("UHJvZHVjdDoBkPX-fAJwAIAAAAAAAAAB", coffee.Id.ToString());
        Assert.Equal(("Espressobonen donker 1 kg", "2087100000015", Money.Eur(1895)), (coffee.NameNl, coffee.Gtin, coffee.ListPrice));
    }

    [Fact]
    public void Places_Should_BeSixtyStoresTwoWarehousesAndTwelvePickupPoints()
    {
        // act
        var places = DemoPlaces.All(_today);

        // assert
        Assert.Equal((60, 2, 12), (Count(places, LocationKind.Store), Count(places, LocationKind.Warehouse), Count(places, LocationKind.PickupPoint)));
        Assert.Equal(74, places.Select(place => place.Code).Distinct().Count());
        Assert.All(places, place => Assert.True(place.Coordinates!.Value.Latitude is > 50.7 and < 53.6 && place.Coordinates.Value.Longitude is > 3.3 and < 7.3));
        Assert.All(places.Where(place => place.OpeningHours is not null), place => Assert.Equal(33, place.OpeningHours!.SpecialDays.Select(day => day.Date).Distinct().Count()));
    }

    [Fact]
    public void Planograms_Should_FurnishEveryStore()
    {
        // arrange
        var assortment = DemoAssortment.Of(_today);

        // act
        var planograms = DemoPlanograms.All(assortment).ToDictionary(planogram => planogram.Code);

        // assert
        Assert.Equal([300, 300, 500, 500, 1000, 1000], planograms.Values.Select(planogram => planogram.Shelves.Select(shelf => shelf.Product).Distinct().Count()).Order());
        Assert.All(DemoPlaces.All(_today).Where(place => place.Kind is LocationKind.Store), store => Assert.True(planograms.ContainsKey(store.Planogram!)));
        Assert.All(planograms.Values, planogram => Assert.Contains(planogram.Shelves, shelf => shelf.Product == DemoIds.Product(1)));
    }

    private static int Count(IEnumerable<LocationRecord> places, LocationKind kind) => places.Count(place => place.Kind == kind);

    private static string Line(ProductRecord product) => $"{product.Id} {product.Sku} {product.Gtin} {product.NameNl} {product.NameEn} {product.ListPrice} {product.PublishedAt}";
}
