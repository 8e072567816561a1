namespace Omnichannel.Graph.Lists.Contract;

/// <summary>In what something on a list or in a recipe is counted.</summary>
public enum ListUnit
{
    /// <summary>Packs, bottles, fruits.</summary>
    Piece,

    /// <summary>Grams.</summary>
    Gram,

    /// <summary>Millilitres.</summary>
    Millilitre,

    /// <summary>Tablespoons.</summary>
    Tablespoon,

    /// <summary>Teaspoons.</summary>
    Teaspoon,

    /// <summary>Pinches.</summary>
    Pinch,
}
