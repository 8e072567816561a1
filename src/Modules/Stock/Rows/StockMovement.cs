using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stock.Rows;

/// <summary>One change of the units on hand. Never changed; the sum of a level's movements is its units on hand.</summary>
internal sealed class StockMovement
{
    public required Guid Id { get; init; }

    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    public required StockMovementKind Kind { get; init; }

    public required int Change { get; init; }

    public required int OnHandAfter { get; init; }

    public required int Version { get; init; }

    public string? Reference { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }
}
