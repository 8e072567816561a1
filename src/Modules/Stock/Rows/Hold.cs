using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>Units set aside for somebody for some minutes.</summary>
internal sealed class Hold
{
    public required HoldId Id { get; init; }

    /// <summary>A caller's id.</summary>
    public required string Owner { get; set; }

    public required LocationId Location { get; init; }

    public required HoldPurpose Purpose { get; set; }

    /// <summary>As it was written last; see <see cref="StateAt"/>.</summary>
    public required HoldState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was claimed, released or expired.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What became of a hold whose time is over does not wait until somebody writes it down.</summary>
    public HoldState StateAt(DateTimeOffset now) => State == HoldState.Held && ExpiresAt <= now ? HoldState.Expired : State;
}
