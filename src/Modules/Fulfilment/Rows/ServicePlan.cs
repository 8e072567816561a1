using System.Text.Json;

using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Fulfilment.Rows;

/// <summary>When a service can be had at a location.</summary>
internal sealed class ServicePlan
{
    public required ProductId Product { get; init; }

    public required LocationId Location { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Days and windows as JSON: they are always read together.</summary>
    public required string PlanText { get; init; }

    public AreaPlan Plan => field ??= JsonSerializer.Deserialize<AreaPlan>(PlanText, JsonSerializerOptions.Default)!;

    public static ServicePlan Of(ServiceRecord service) => new()
    {
        Product = service.Product,
        Location = service.Location,
        TimeZone = service.TimeZone,
        PlanText = JsonSerializer.Serialize(new AreaPlan([], [.. service.Days], [.. service.Windows.Select(PlannedWindow.Of)]), JsonSerializerOptions.Default),
    };
}
