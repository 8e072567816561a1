namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>In what the content of a product is counted.</summary>
public enum ContentUnit
{
    /// <summary>Grams; the unit price is that of a kilogram.</summary>
    Gram,

    /// <summary>Millilitres; the unit price is that of a litre.</summary>
    Millilitre,

    /// <summary>Pieces; the unit price is that of one.</summary>
    Piece,

    /// <summary>Millimetres; the unit price is that of a metre.</summary>
    Millimetre,
}
