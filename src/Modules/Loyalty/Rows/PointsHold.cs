using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;

namespace Omnichannel.Graph.Loyalty.Rows;

/// <summary>Points that are set aside.</summary>
internal sealed class PointsHold
{
    public required PointsHoldId Id { get; init; }

    public required CustomerId Customer { get; init; }

    public required long Points { get; init; }

    /// <summary>Who may release it: the caller's id, or what an order says.</summary>
    public required string Owner { get; init; }

    public PointsHoldState State { get; private set; } = PointsHoldState.Held;

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public PointsHoldState StateAt(DateTimeOffset moment) => State is PointsHoldState.Held && ExpiresAt <= moment ? PointsHoldState.Expired : State;

    public void Decide(PointsHoldState state, DateTimeOffset now) => (State, DecidedAt) = (state, now);
}

/// <summary>Where a hold stands. All but the first are final.</summary>
internal enum PointsHoldState
{
    Held,
    Spent,
    Released,
    Expired,
}
