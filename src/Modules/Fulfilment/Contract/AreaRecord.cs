using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>Where things are delivered, as it is loaded. A load replaces all of it; slots that are planned already stay.</summary>
public sealed record AreaRecord
{
    /// <summary>The retailer's own code, unique, 1 to 40 characters.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string Country { get; init; } = "NL";

    /// <summary>The lowest number that postcodes of the area begin with.</summary>
    public required int PostcodeFrom { get; init; }

    /// <summary>The highest number that postcodes of the area begin with.</summary>
    public required int PostcodeTo { get; init; }

    /// <summary>From where it is delivered; the first that has enough of a product sends it. At least one, at most three.</summary>
    public required IReadOnlyList<LocationId> Sources { get; init; }

    /// <summary>The time zone of its clock, an IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>Until when something is delivered on the day on which it is ordered; null when it never is.</summary>
    public TimeOnly? SameDayUntil { get; init; }

    /// <summary>Until when something is delivered on the next delivery day.</summary>
    public TimeOnly NextDayUntil { get; init; } = new(22, 0);

    /// <summary>The days of the week on which it is delivered.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    /// <summary>What a delivery without a slot costs, 0 or more.</summary>
    public required Money Price { get; init; }

    /// <summary>The slots of each delivery day; none where only a day is promised.</summary>
    public IReadOnlyList<SlotWindow> Windows { get; init; } = [];
}

/// <summary>A slot of each day.</summary>
/// <param name="From">From when, by the clock on the wall.</param>
/// <param name="To">Until when, later than that.</param>
/// <param name="Capacity">How many places, 0 or more.</param>
/// <param name="Price">What a delivery in it costs, 0 or more.</param>
public sealed record SlotWindow(TimeOnly From, TimeOnly To, int Capacity, Money Price);

/// <summary>When a service can be had at a location, as it is loaded. A load replaces all of it; slots that are planned already stay.</summary>
/// <param name="Product">The service.</param>
/// <param name="Location">Where.</param>
/// <param name="TimeZone">The time zone of its clock, an IANA name.</param>
/// <param name="Days">On which days of the week.</param>
/// <param name="Windows">The slots of each such day.</param>
public sealed record ServiceRecord(ProductId Product, LocationId Location, string TimeZone, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<SlotWindow> Windows);
