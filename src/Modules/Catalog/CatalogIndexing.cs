using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Catalog;

/// <summary>Fills the search index when the process starts, and follows the change log from then on.</summary>
internal sealed class CatalogIndexing(CatalogSearch search, ChangeLog changes, TimeProvider clock, ILogger<CatalogIndexing> logger) : BackgroundService
{
    // Changes of this process are heard of at once; those of others are looked for this often.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var published = changes.Published;
                await search.FollowAsync(stoppingToken);
                await published.WaitAsync(Every, clock, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Time to look.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.IndexingFailed(logger, exception);
                await Task.Delay(Every, clock, stoppingToken);
            }
        }
    }
}
