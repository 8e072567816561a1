using System.Text.Json;

using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>Where things are delivered.</summary>
internal sealed class DeliveryArea
{
    public required string Code { get; init; }

    public required string Country { get; init; }

    public required int PostcodeFrom { get; init; }

    public required int PostcodeTo { get; init; }

    public required string TimeZone { get; init; }

    public TimeOnly? SameDayUntil { get; init; }

    public required TimeOnly NextDayUntil { get; init; }

    public required long PriceMinor { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Sources, days and windows as JSON: they are always read together.</summary>
    public required string PlanText { get; init; }

    public AreaPlan Plan => field ??= JsonSerializer.Deserialize<AreaPlan>(PlanText, JsonSerializerOptions.Default)!;

    public Money Price => new(PriceMinor, Currency);

    public static DeliveryArea Of(AreaRecord area) => new()
    {
        Code = area.Code,
        Country = area.Country,
        PostcodeFrom = area.PostcodeFrom,
        PostcodeTo = area.PostcodeTo,
        TimeZone = area.TimeZone,
        SameDayUntil = area.SameDayUntil,
        NextDayUntil = area.NextDayUntil,
        PriceMinor = area.Price.Minor,
        Currency = area.Price.Currency,
        PlanText = JsonSerializer.Serialize(
            new AreaPlan([.. area.Sources.Select(source => source.Value)], [.. area.Days], [.. area.Windows.Select(PlannedWindow.Of)]), JsonSerializerOptions.Default),
    };
}

/// <param name="Sources">Locations, in the order in which they are asked.</param>
/// <param name="Days">On which it is delivered.</param>
/// <param name="Windows">The slots of each such day.</param>
internal sealed record AreaPlan(IReadOnlyList<Guid> Sources, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<PlannedWindow> Windows);

/// <summary>A slot of each day, as it is kept.</summary>
internal sealed record PlannedWindow(TimeOnly From, TimeOnly To, int Capacity, long PriceMinor, string Currency)
{
    public static PlannedWindow Of(SlotWindow window) => new(window.From, window.To, window.Capacity, window.Price.Minor, window.Price.Currency.Code);
}
