namespace Omnichannel.Graph.Carts;

/// <summary>How much fits into a cart.</summary>
internal static class CartLimits
{
    /// <summary>Lines of one cart.</summary>
    public const int LinesMax = 100;

    /// <summary>Units of one line.</summary>
    public const int UnitsMax = 999;
}
