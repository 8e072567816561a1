using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Keeps this process's search index equal to the database: filled at its first use, then by the change log.</summary>
internal sealed class CatalogSearch(GraphDatabase database, ChangeLog changes) : IDisposable
{
    private const int PageSize = 10_000;
    private const int ChangesMax = 1000;

    private readonly SemaphoreSlim _turn = new(1);
    private volatile FilledIndex? _filled;
    private long _position;

    /// <summary>The index as it is; waits for the first filling.</summary>
    public async ValueTask<FilledIndex> ReadyAsync(CancellationToken cancellationToken)
    {
        if (_filled is { } filled)
        {
            return filled;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _filled ??= await FillAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes over what was changed since.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        var filled = await ReadyAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (await changes.ReadAsync(_position, ChangesMax, cancellationToken) is { Count: > 0 } news)
            {
                if (news.Any(logged => logged.Change.Topic == CatalogTopics.Categories))
                {
                    // Their names are in the words of products.
                    _filled = filled = await FillAsync(cancellationToken);
                    continue;
                }

                var ids = news.Where(logged => logged.Change.Topic == CatalogTopics.Products)
                    .SelectMany(logged => JsonSerializer.Deserialize<Guid[]>(logged.Change.Body)!)
                    .Distinct()
                    .Select(id => new ProductId(id));
                foreach (var some in ids.Chunk(PageSize))
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

    public void Dispose() => _turn.Dispose();

    private async Task<FilledIndex> FillAsync(CancellationToken cancellationToken)
    {
        // The place comes before the rows: what changes in between is read twice rather than never.
        _position = await changes.EndAsync(cancellationToken);
        await using var db = database.Read();
        var filled = new FilledIndex(await db.Categories.ToListAsync(cancellationToken), await db.AttributeNames.ToListAsync(cancellationToken));
        var (products, last) = (db.Products, default(ProductId));
        while (true)
        {
            var page = products.Where(product => product.Parent == null && product.Id.CompareTo(last) > 0).OrderBy(product => product.Id).Take(PageSize);
            var ids = page.Select(product => (ProductId?)product.Id);
            var wholes = await page.ToListAsync(cancellationToken);
            var variants = await products.Where(variant => ids.Contains(variant.Parent)).OrderBy(variant => variant.Sku).ToListAsync(cancellationToken);
            filled.Set(wholes, variants, []);
            if (wholes.Count < PageSize)
            {
                return filled;
            }

            last = wholes[^1].Id;
        }
    }

    private async Task ReadAgainAsync(FilledIndex filled, ProductId[] changed, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = await db.Products.Where(product => changed.Contains(product.Id)).Select(product => new { product.Id, product.Parent }).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Parent ?? row.Id).Distinct().ToList();
        var parents = ids.Select(id => (ProductId?)id).ToList();
        var wholes = await db.Products.Where(product => ids.Contains(product.Id) && product.Parent == null).ToListAsync(cancellationToken);
        var variants = await db.Products.Where(variant => parents.Contains(variant.Parent)).OrderBy(variant => variant.Sku).ToListAsync(cancellationToken);
        filled.Set(wholes, variants, [.. changed.Concat(ids).Except(wholes.Select(product => product.Id))]);
    }
}
