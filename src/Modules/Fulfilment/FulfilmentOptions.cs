namespace Omnichannel.Graph.Fulfilment;

/// <summary>The numbers of the module; the host binds them from the section <c>Fulfilment</c>.</summary>
public sealed class FulfilmentOptions
{
    /// <summary>How many places a caller may keep at the same time, 1 or more.</summary>
    public int HoldsMax { get; set; } = 10;

    /// <summary>For how many minutes a chosen slot is kept, 1 to 60.</summary>
    public int HoldMinutes { get; set; } = 10;

    /// <summary>How many days ahead slots are planned, today included, 1 to 60.</summary>
    public int DaysAhead { get; set; } = 14;

    /// <summary>What collecting at a pickup point costs, in minor units of the goods' currency, 0 or more.</summary>
    public int PickupPointPriceMinor { get; set; } = 295;

    /// <summary>How many minutes a store needs to lay an order ready while it is open, 0 or more.</summary>
    public int PickingMinutes { get; set; } = 120;

    /// <summary>Until when, by the clock of a store or pickup point, what is sent there arrives on its next opening day.</summary>
    public TimeOnly SendUntil { get; set; } = new(17, 0);
}
