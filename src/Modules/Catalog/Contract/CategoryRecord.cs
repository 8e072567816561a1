using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>A category as it is loaded into the catalogue.</summary>
/// <param name="Id">Stays the same for as long as the category exists.</param>
/// <param name="Code">The retailer's own code, unique, 1 to 64 characters; loads find the category again by it.</param>
/// <param name="ParentId">The category above; null at the top. It may come later in the same load.</param>
/// <param name="NameNl">The name in Dutch, 1 to 200 characters.</param>
/// <param name="NameEn">The name in English; null shows the Dutch one.</param>
/// <param name="Position">The order among its siblings, smallest first.</param>
public sealed record CategoryRecord(CategoryId Id, string Code, CategoryId? ParentId, string NameNl, string? NameEn, int Position);
