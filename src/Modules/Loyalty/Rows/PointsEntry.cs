using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>A change of a balance. Rows are added and never changed.</summary>
internal sealed class PointsEntry
{
    public required PointsEntryId Id { get; init; }

    public required CustomerId Customer { get; init; }

    /// <summary>1 for a customer's first, then one more each.</summary>
    public required int Number { get; init; }

    public required PointsEntryKind Kind { get; init; }

    public required long Points { get; init; }

    /// <summary>How the points that are owed change.</summary>
    public long OwedChange { get; init; }

    /// <summary>The balance after it.</summary>
    public required long Balance { get; init; }

    /// <summary>What sort of proof there is; with the proof's id and the kind unique, so that a proof counts once.</summary>
    public required string SourceType { get; init; }

    public required string ProofId { get; init; }

    /// <summary>For how much was bought, in cents: what tiers are computed from. Negative for what came back.</summary>
    public long BoughtMinor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When what was earned expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Why a balance changed.</summary>
internal enum PointsEntryKind
{
    Earned,
    Spent,
    Reversed,
    GivenBack,
    Settled,
    Expired,
    Moved,
}

/// <summary>What is left of points that came in together, so that the oldest are spent first and the rest expires.</summary>
internal sealed class PointsLot
{
    public required Guid Id { get; init; }

    public required CustomerId Customer { get; init; }

    public required long Rest { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
