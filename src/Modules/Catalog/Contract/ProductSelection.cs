using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>Products, by whatever names them: one of the lists is enough.</summary>
/// <param name="Products">These, and their variants.</param>
/// <param name="Categories">All of these, and of those below them.</param>
/// <param name="Brands">All of these, as they are written.</param>
public sealed record ProductSelection(IReadOnlyList<ProductId> Products, IReadOnlyList<CategoryId> Categories, IReadOnlyList<string> Brands);
