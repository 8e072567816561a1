using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Stock;

/// <summary>More units are asked for than are free.</summary>
internal interface INotEnoughStock : IProblem
{
    ProductId Product { get; }

    /// <summary>Free units at the moment of asking.</summary>
    int Available { get; }

    string IProblem.Message => $"There are {Available} free units.";
}

/// <summary>The stock has changed since the caller saw it.</summary>
internal interface IStockVersionConflict : IProblem
{
    StockLevelId StockLevel { get; }

    string IProblem.Message => "The stock has changed since; decide again with what it is now.";
}

/// <summary>There is no such hold for this caller.</summary>
internal interface IHoldNotFound : IProblem
{
    HoldId Id { get; }

    string IProblem.Message => "There is no such hold.";
}

/// <summary>The hold was claimed, released or expired before.</summary>
internal interface IHoldDecided : IProblem
{
    HoldId Hold { get; }

    string IProblem.Message => "The hold has ended before; nothing changed.";
}
