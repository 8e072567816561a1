using Microsoft.Extensions.Hosting;

namespace Omnichannel.Graph.Modules.Tests;

/// <summary>What runs in the background of a shop.</summary>
internal sealed class RunningWorkers(IReadOnlyList<IHostedService> workers) : IAsyncDisposable
{
    public async Task StartAsync()
    {
        foreach (var worker in workers)
        {
            await worker.StartAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            await worker.StopAsync(CancellationToken.None);
        }
    }
}
