using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class RecipeScalingTests
{
    [Theory]
    [InlineData(400_000, 500_000, 4, 4, 400.0, 1)]
    [InlineData(400_000, 500_000, 4, 6, 600.0, 2)]
    [InlineData(400_000, 500_000, 4, 5, 500.0, 1)]
    [InlineData(1_000, 1_000, 4, 2, 0.5, 1)]
    [InlineData(1_000, 1_000, 3, 50, 16.667, 17)]
    [InlineData(2_000, 6_000, 4, 1, 0.5, 1)]
    public void Ingredient_Should_BeScaledExactly_AndItsPiecesRoundedUp(long quantity, long perPiece, int written, int persons, double scaled, int pieces)
    {
        // arrange
        var ingredient = Ingredient(quantity, perPiece);

        // act
        var result = ScaledIngredient.Of(ingredient, written, persons);

        // assert
        Assert.Equal((scaled, pieces), (result.Quantity, result.Pieces));
    }

    [Fact]
    public void Needs_Should_FillPacksTogether_When_SeveralRecipesTakeAThirdOfOne()
    {
        // arrange
        var third = ScaledIngredient.Of(Ingredient(1_000, 3_000), 1, 1).Need!.Value;

        // act
        int[] pieces = [ScaledIngredient.PiecesOf(third), ScaledIngredient.PiecesOf(3 * third), ScaledIngredient.PiecesOf(4 * third)];

        // assert
        Assert.Equal([1, 1, 2], pieces);
    }

    private static RecipeIngredient Ingredient(long quantity, long perPiece) => new()
    {
        Recipe = new RecipeId(Guid.Empty),
        Position = 0,
        Name = "gehakt",
        Quantity = quantity,
        Unit = ListUnit.Gram,
        Product = new ProductId(new Guid(1, 0, 0, new byte[8])),
        PerPiece = perPiece,
    };
}
