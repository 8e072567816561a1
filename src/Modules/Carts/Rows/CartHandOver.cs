using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts.Rows;

/// <summary>A guest's cart that waits to be taken to another device. A guest has one at most: the next takes its place.</summary>
internal sealed class CartHandOver
{
    public required GuestId Guest { get; init; }

    /// <summary>Of the code; the code itself is kept nowhere.</summary>
    public required string CodeHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The key of the owner who took it; null while nobody has.</summary>
    public string? TakenBy { get; set; }
}
