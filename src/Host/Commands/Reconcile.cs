using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>Recomputes what is always true of the data. Reads only, so it may run beside the servers.</summary>
internal static class Reconcile
{
    /// <returns>0 when everything holds, else 1.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var broken = await services.GetRequiredService<Reconciliation>().FindAsync(CancellationToken.None);
        foreach (var difference in broken)
        {
            await output.WriteLineAsync($"{difference.Invariant}: {difference.Difference}");
        }

        await output.WriteLineAsync(broken.Count == 0 ? "Everything adds up." : $"{broken.Count} differences.");
        return broken.Count == 0 ? 0 : 1;
    }
}
