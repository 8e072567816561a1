namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>What came of asking for a place in a slot.</summary>
public abstract record SlotOutcome
{
    private SlotOutcome()
    {
    }

    /// <summary>The place is kept.</summary>
    public sealed record Held(SlotHoldId Hold) : SlotOutcome;

    /// <summary>The last place is taken, or the time of the slot has come. Nothing changed.</summary>
    public sealed record Taken : SlotOutcome;

    /// <summary>There is no such slot.</summary>
    public sealed record Unknown : SlotOutcome;

    /// <summary>The owner keeps as many places as they may.</summary>
    public sealed record TooMany(int Limit) : SlotOutcome;
}
