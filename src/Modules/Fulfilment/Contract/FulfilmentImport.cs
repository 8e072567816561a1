using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Rows;

namespace Omnichannel.Graph.Fulfilment.Contract;

/// <summary>Loads where and when things are delivered, and when services can be had. The coming days' slots are planned at once.</summary>
public sealed class FulfilmentImport
{
    private readonly Commands _commands;
    private readonly PlanSlots _plan;

    internal FulfilmentImport(Commands commands, PlanSlots plan)
    {
        _commands = commands;
        _plan = plan;
    }

    /// <summary>Loads areas and services in one transaction, each code once. Loading the same again changes nothing.</summary>
    /// <returns>How many slots are new.</returns>
    public async Task<int> LoadAsync(IReadOnlyCollection<AreaRecord> areas, IReadOnlyCollection<ServiceRecord> services, CancellationToken cancellationToken)
    {
        await _commands.RunAsync(
            new Command<Loaded>("loadFulfilment", "import", areas.Count + services.Count),
            async scope => new Loaded(await scope.UpsertAsync<DeliveryArea>([.. areas.Select(DeliveryArea.Of)]) + await scope.UpsertAsync<ServicePlan>([.. services.Select(ServicePlan.Of)])),
            cancellationToken);
        return await _plan.RunAsync(cancellationToken);
    }

    private sealed record Loaded(int Count);
}
