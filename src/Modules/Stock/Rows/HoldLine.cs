using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>What is held of one product.</summary>
internal sealed class HoldLine
{
    public required HoldId Hold { get; init; }

    public required ProductId Product { get; init; }

    /// <summary>1 or more.</summary>
    public required int Quantity { get; init; }
}
