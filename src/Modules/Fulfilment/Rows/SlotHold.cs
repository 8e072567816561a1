using Omnichannel.Graph.Fulfilment.Contract;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>A place of a slot that is kept for somebody, or was ordered.</summary>
internal sealed class SlotHold
{
    public required SlotHoldId Id { get; init; }

    public required SlotId Slot { get; init; }

    /// <summary>A caller's id, or what has taken it over: a quote, an order.</summary>
    public required string Owner { get; set; }

    /// <summary>As it was written last; see <see cref="StateAt"/>.</summary>
    public required SlotHoldState State { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Whether its place counts as taken.</summary>
    public bool IsOpen => State is SlotHoldState.Held or SlotHoldState.Claimed;

    /// <summary>What became of a place whose time is over does not wait until somebody writes it down.</summary>
    public SlotHoldState StateAt(DateTimeOffset now) => State == SlotHoldState.Held && ExpiresAt <= now ? SlotHoldState.Expired : State;
}
