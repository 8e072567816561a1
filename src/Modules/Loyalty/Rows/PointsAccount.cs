using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>What somebody has: the sum of their entries. Whoever changes anything of their points locks this row first.</summary>
internal sealed class PointsAccount
{
    public required CustomerId Customer { get; init; }

    /// <summary>All points, those on hold included.</summary>
    public long Balance { get; set; }

    /// <summary>Points of undecided holds.</summary>
    public long Held { get; set; }

    /// <summary>Points that were spent before what they were earned with came back.</summary>
    public long Owed { get; set; }

    /// <summary>How many entries there are.</summary>
    public int Entries { get; set; }

    public long Available => Balance - Held;
}
