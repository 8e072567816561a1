namespace Omnichannel.Graph.Catalog.Contract;

/// <summary>What sort of thing is sold.</summary>
public enum ProductKind
{
    /// <summary>A thing that is kept in stock.</summary>
    Goods,

    /// <summary>Work that is done for the customer; it has no stock.</summary>
    Service,
}
