using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Lists.Rows;

/// <summary>How to make a dish.</summary>
internal sealed class Recipe
{
    public required RecipeId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in lower case.</summary>
    public required string SearchName { get; init; }

    public required string Description { get; init; }

    public required Language Language { get; init; }

    public required int Persons { get; init; }

    public int? Minutes { get; init; }

    /// <summary>A step a line.</summary>
    public required string StepLines { get; init; }

    public IReadOnlyList<string> Steps => StepLines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What a recipe takes of one thing.</summary>
internal sealed class RecipeIngredient
{
    public required RecipeId Recipe { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    /// <summary>Thousandths of the unit; null for what is taken to taste.</summary>
    public long? Quantity { get; init; }

    public required ListUnit Unit { get; init; }

    public ProductId? Product { get; init; }

    /// <summary>How many thousandths of the unit one piece of the product is.</summary>
    public required long PerPiece { get; init; }
}
