using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>Recomputes what is always true of the data. Reads only, so it may run beside the servers.</summary>
internal static class Reconcile
{
    /// <returns>0 when everything holds, 1 when something does not, 2 when the database is not that of this version.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        if (!await services.GetRequiredService<DatabaseSetup>().IsCurrentAsync(CancellationToken.None))
        {
            await output.WriteLineAsync("The database is empty or of another version; serve or import once with this one, which migrates it.");
            return 2;
        }

        var broken = await services.GetRequiredService<Reconciliation>().FindAsync(CancellationToken.None);
        foreach (var difference in broken)
        {
            await output.WriteLineAsync($"{difference.Invariant}: {difference.Difference}");
        }

        await output.WriteLineAsync(broken.Count == 0 ? "Everything adds up." : $"{broken.Count} differences.");
        return broken.Count == 0 ? 0 : 1;
    }
}
