namespace Omnichannel.Graph.Stock.Rows;

/// <summary>What sort of place keeps stock.</summary>
internal enum LocationKind
{
    /// <summary>A shop that customers visit.</summary>
    Store,

    /// <summary>A warehouse that only sends.</summary>
    Warehouse,
}
