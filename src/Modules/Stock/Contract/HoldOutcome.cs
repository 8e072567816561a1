using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Contract;

/// <summary>What came of a request to hold.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome()
    {
    }

    /// <summary>The units are set aside.</summary>
    public sealed record Held(HoldId Hold) : HoldOutcome;

    /// <summary>There is too little of a product. Nothing was set aside.</summary>
    /// <param name="Product">The first in the order of the lines.</param>
    /// <param name="Available">Its free units at the moment of asking, 0 or more.</param>
    public sealed record NotEnough(ProductId Product, int Available) : HoldOutcome;

    /// <summary>The owner has as many holds as one may have.</summary>
    public sealed record TooMany(int Limit) : HoldOutcome;
}
