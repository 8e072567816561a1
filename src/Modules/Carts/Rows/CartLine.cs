using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>A product in a cart.</summary>
internal sealed class CartLine
{
    public required CartLineId Id { get; init; }

    public required CartId Cart { get; init; }

    public required ProductId Product { get; init; }

    public required int Quantity { get; set; }

    /// <summary>Of one unit, in minor units, when it was added or last accepted.</summary>
    public required long AddedPriceMinor { get; set; }

    public required Currency Currency { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Tells apart, in their order, what was added at one instant.</summary>
    public required int Position { get; init; }

    /// <summary>The code of the channel through which it was first added.</summary>
    public required string AddedThrough { get; init; }

    public int Version { get; set; } = 1;

    public Money AddedPrice => new(AddedPriceMinor, Currency);
}
