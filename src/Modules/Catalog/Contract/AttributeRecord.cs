namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>A property that products can have, such as colour or diameter, as it is loaded into the catalogue.</summary>
/// <param name="Code">Unique, 1 to 40 lower-case letters, digits and hyphens; values name their attribute by it.</param>
/// <param name="NameNl">The name in Dutch.</param>
/// <param name="NameEn">The name in English; null shows the Dutch one.</param>
/// <param name="Unit">The unit of its values, such as <c>cm</c> or <c>W</c>; null without one.</param>
/// <param name="Position">The order in which attributes are shown, smallest first.</param>
/// <param name="IsFacet">Whether search results can be narrowed by it.</param>
public sealed record AttributeRecord(string Code, string NameNl, string? NameEn, string? Unit, int Position, bool IsFacet);

/// <summary>The value that a product has for an attribute.</summary>
/// <param name="Code">The attribute's code.</param>
/// <param name="Nl">The value in Dutch, or a number with a point before its decimals.</param>
/// <param name="En">The value in English; null shows the Dutch one.</param>
public sealed record AttributeValueRecord(string Code, string Nl, string? En = null);
