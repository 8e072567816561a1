using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Rows;

/// <summary>How the floors of some stores are laid out. Stores of one size and shape share it.</summary>
internal sealed class Planogram
{
    public const int CodeLengthMax = 40;

    public required string Code { get; init; }

    public required FloorPlan FloorPlan { get; set; }

    /// <summary>1 at first, one more with each change of the floor or of what stands on it.</summary>
    public int Version { get; set; }
}
