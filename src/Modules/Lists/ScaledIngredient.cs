using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;

namespace Omnichannel.Graph.Lists;

/// <summary>What a recipe takes of one thing for some persons: <c>type RecipeIngredient</c>.</summary>
/// <param name="Name">For people.</param>
/// <param name="Thousandths">Of its unit; null for what is taken to taste.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Product">The product to buy for it; null when there is none.</param>
/// <param name="Need">How many millionths of a piece of the product it takes, more than 0; null without one.</param>
internal sealed record ScaledIngredient(string Name, long? Thousandths, ListUnit Unit, ProductId? Product, long? Need)
{
    private const long Million = 1_000_000;

    public double? Quantity => Thousandths / 1000d;

    public int? Pieces => Need is { } need ? PiecesOf(need) : null;

    /// <summary>What an ingredient is for other persons than its recipe is written for. Of what is taken to taste one piece lasts.</summary>
    public static ScaledIngredient Of(RecipeIngredient ingredient, int written, int persons)
    {
        var need = ingredient.Quantity is { } quantity ? Math.Max(1, (long)((Int128)quantity * persons * Million / ((Int128)written * ingredient.PerPiece))) : Million;
        return new ScaledIngredient(
            ingredient.Name,
            ingredient.Quantity is { } one ? Math.Max(1, ((one * persons) + (written / 2)) / written) : null,
            ingredient.Unit,
            ingredient.Product,
            ingredient.Product is null ? null : need);
    }

    /// <summary>How many pieces cover a need.</summary>
    public static int PiecesOf(long need) => (int)Math.Clamp((need + Million - 1) / Million, 1, ListLimits.QuantityMax);
}
