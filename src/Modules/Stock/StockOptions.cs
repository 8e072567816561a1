namespace Omnichannel.Graph.Stock;

/// <summary>The numbers of the module; the host binds them from the section <c>Stock</c>.</summary>
public sealed class StockOptions
{
    /// <summary>How many undecided holds one caller may have, 1 or more. Connectors hold for many customers and are not limited.</summary>
    public int HoldsMax { get; set; } = 20;
}
