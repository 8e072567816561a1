using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>A price that a product had, has, or will have: its list price, or what one store asks instead under a price policy.</summary>
internal sealed class ProductPrice
{
    /// <summary>The <see cref="Policy"/> of a location that deviates.</summary>
    public const string OwnerPolicy = "OWNER";

    /// <summary>The <see cref="Policy"/> of a location that follows the list price again.</summary>
    public const string CatalogPolicy = "CATALOG";

    public required Guid Id { get; init; }

    public required ProductId Product { get; init; }

    /// <summary>The store that deviates; null for the list price, which is everybody's.</summary>
    public LocationId? Location { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public required long Minor { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The price policy that allows the store to deviate; null for the list price.</summary>
    public string? Policy { get; init; }
}
