namespace Omnichannel.Graph.Lists.Rows;

/// <summary>Who has lists or saved products. Locked while what they have is counted.</summary>
internal sealed class ShopperRow
{
    /// <summary>Of the <see cref="Lists.Shopper"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Grows with each change of what they saved.</summary>
    public int Version { get; set; }
}
