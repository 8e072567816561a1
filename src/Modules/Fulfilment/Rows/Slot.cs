using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>A time in which a limited number of orders can be delivered, or a service can be had.</summary>
internal sealed class Slot
{
    public required SlotId Id { get; init; }

    /// <summary>What it was planned for: unique with <see cref="StartsAt"/> and <see cref="EndsAt"/>.</summary>
    public required string PlanKey { get; init; }

    /// <summary>The code of the delivery area; null for a service.</summary>
    public string? Area { get; init; }

    /// <summary>Null for a delivery.</summary>
    public ProductId? Product { get; init; }

    public required LocationId Location { get; init; }

    /// <summary>On the calendar of its place.</summary>
    public required DateOnly Date { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required int Capacity { get; set; }

    /// <summary>Kept or ordered, 0 to <see cref="Capacity"/>.</summary>
    public int Taken { get; set; }

    public required long PriceMinor { get; init; }

    public required Currency Currency { get; init; }

    public DateTimeOffset From => StartsAt;

    public DateTimeOffset To => EndsAt;

    public Money Price => new(PriceMinor, Currency);

    public SlotSummary Summary => new(Id, Area, Product, Location, StartsAt, EndsAt, Price);
}
