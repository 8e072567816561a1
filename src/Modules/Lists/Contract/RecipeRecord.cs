using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>A recipe as it is loaded. A load replaces all of it.</summary>
public sealed record RecipeRecord
{
    /// <summary>Stays the same for as long as the recipe exists.</summary>
    public required RecipeId Id { get; init; }

    /// <summary>The retailer's own code, unique, 1 to 40 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The dish, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>A few sentences, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>In which language it is written.</summary>
    public Language Language { get; init; } = Language.Nl;

    /// <summary>For how many persons it is written, 1 or more.</summary>
    public required int Persons { get; init; }

    /// <summary>How long it takes; null when that is not told.</summary>
    public int? Minutes { get; init; }

    /// <summary>What to do, each step a line of plain text.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>At most 50.</summary>
    public required IReadOnlyList<RecipeIngredientRecord> Ingredients { get; init; }
}

/// <summary>What a recipe takes of one thing.</summary>
/// <param name="Name">For people.</param>
/// <param name="Quantity">How many thousandths of its unit, 1 or more; null for what is taken to taste.</param>
/// <param name="Unit">In what it is counted.</param>
public sealed record RecipeIngredientRecord(string Name, long? Quantity, ListUnit Unit)
{
    /// <summary>The product to buy for it; null when there is none.</summary>
    public ProductId? Product { get; init; }

    /// <summary>How many thousandths of the unit one piece of the product is, 1 or more: 500,000 for a pack of 500 grams.</summary>
    public long PerPiece { get; init; } = 1000;
}
