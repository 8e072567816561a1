using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Keeps this process's search index equal to the database: filled at its first use, then by the change log.</summary>
internal sealed class CatalogSearch(GraphDatabase database, ChangeLog changes, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The code of the error that says that the index is not filled yet.</summary>
    public const string NotReadyCode = "NOT_READY";

    /// <summary>How long who searches waits for the first filling: enough for a shop of usual size.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int ChangedAtOnce = 10_000;
    private const int ChangesMax = 1000;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _gate = new();
    private Task? _filling;
    private volatile FilledIndex? _filled;
    private long _position;

    /// <summary>The index as it is; waits a little for the first filling.</summary>
    public async ValueTask<FilledIndex> ReadyAsync(CancellationToken cancellationToken)
    {
        if (_filled is { } filled)
        {
            return filled;
        }

        var filling = Filling();
        try
        {
            await filling.WaitAsync(Patience, clock, cancellationToken);
            return _filled!;
        }
        catch (TimeoutException) when (!filling.IsCompleted)
        {
            throw new GraphQLException(new GraphQLError("The search is still reading the products, as it does after a start. Ask again in some seconds.").WithCode(NotReadyCode));
        }
    }

    /// <summary>Takes over what was changed since.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (_filled is null)
        {
            await Filling().WaitAsync(cancellationToken);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var filled = _filled!;
            while (await changes.ReadAsync(_position, ChangesMax, cancellationToken) is { Count: > 0 } news)
            {
                var changed = news.Where(logged => logged.Change.Topic == CatalogTopics.Products).Select(logged => CatalogTopics.ProductsOf(logged.Change)).ToList();
                if (changed.Contains(null) || news.Any(logged => logged.Change.Topic == CatalogTopics.Categories))
                {
                    // Names of categories are in the words of products.
                    _filled = filled = await FillAsync(cancellationToken);
                    continue;
                }

                foreach (var some in changed.SelectMany(ids => ids!).Distinct().Chunk(ChangedAtOnce))
                {
                    await ReadAgainAsync(filled, some, cancellationToken);
                }

                _position = news[^1].Position;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_filling is { } filling)
        {
            await filling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _turn.Dispose();
        _disposed.Dispose();
    }

    // Of all who ask, and of none: that somebody goes away must not end it. One that failed is begun again by who asks next.
    private Task Filling()
    {
        lock (_gate)
        {
            return _filling is null or { IsFaulted: true } ? _filling = Task.Run(async () => { _filled = await FillAsync(_disposed.Token); }) : _filling;
        }
    }

    private async Task<FilledIndex> FillAsync(CancellationToken cancellationToken)
    {
        // The place comes before the rows: what changes in between is read twice rather than never.
        _position = await changes.EndAsync(cancellationToken);
        return await SearchReading.FillAsync(database, cancellationToken);
    }

    private async Task ReadAgainAsync(FilledIndex filled, ProductId[] changed, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var products = db.Products;
        var rows = await products
            .Where(product => EF.Parameter(changed).Contains(product.Id))
            .Select(product => new { product.Id, product.Parent })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Parent ?? row.Id).Distinct().ToList();
        var parents = ids.Select(id => (ProductId?)id).ToList();
        var wholes = await products
            .Where(product => EF.Parameter(ids).Contains(product.Id) && product.Parent == null)
            .Select(SearchReading.Columns)
            .ToListAsync(cancellationToken);
        var variants = await products
            .Where(variant => EF.Parameter(parents).Contains(variant.Parent))
            .OrderBy(variant => variant.Sku)
            .Select(SearchReading.Columns)
            .ToListAsync(cancellationToken);
        filled.Set(wholes, variants, [.. changed.Concat(ids).Except(wholes.Select(product => product.Id))]);
    }
}
