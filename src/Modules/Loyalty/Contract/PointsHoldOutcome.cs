using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty.Contract;

/// <summary>What became of setting points aside.</summary>
public abstract record PointsHoldOutcome
{
    private PointsHoldOutcome()
    {
    }

    /// <summary>They are set aside.</summary>
    /// <param name="Hold">The hold.</param>
    /// <param name="Worth">What they pay.</param>
    public sealed record Held(PointsHoldId Hold, Money Worth) : PointsHoldOutcome;

    /// <summary>Fewer can be spent.</summary>
    /// <param name="Available">How many.</param>
    public sealed record NotEnough(long Available) : PointsHoldOutcome;
}
