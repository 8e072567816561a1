using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Lists.Contract;
using Omnichannel.Graph.Lists.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Lists;

/// <summary>What somebody saved for later, or compares.</summary>
internal static class SavedItems
{
    private static readonly Keyset<KeptProduct> _newest = Keyset.ByDescending((KeptProduct kept) => kept.SavedAt).ThenByDescending(kept => kept.Id);

    /// <summary><c>savedItems</c>.</summary>
    public static async Task<Connection<KeptProduct>> PageAsync(
        PageArguments pageArguments, Caller caller, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        // Nobody in particular has saved nothing.
        var key = Shopper.Of(caller)?.Key ?? "";
        await using var db = database.Read();
        return await db.KeptProducts
            .Where(kept => kept.Shopper == key && kept.Purpose == KeptFor.Later)
            .ToConnectionAsync(_newest, pageArguments, selection, cancellationToken);
    }

    /// <summary>The reference resolver: the caller's own.</summary>
    public static async Task<IReadOnlyDictionary<SavedItemId, KeptProduct>> ByIdAsync(
        IReadOnlyList<SavedItemId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var key = Shopper.Of(caller)?.Key ?? "";
        await using var db = database.Read();
        return await db.KeptProducts
            .Where(kept => ids.Contains(kept.Id) && kept.Shopper == key && kept.Purpose == KeptFor.Later)
            .ToDictionaryAsync(kept => kept.Id, cancellationToken);
    }

    /// <summary>The newest that somebody saved.</summary>
    public static async Task<IReadOnlyList<KeptProduct>> NewestAsync(string key, int count, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.KeptProducts
            .Where(kept => kept.Shopper == key && kept.Purpose == KeptFor.Later)
            .OrderByDescending(kept => kept.SavedAt).ThenByDescending(kept => kept.Id)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    /// <summary><c>comparison</c>.</summary>
    public static async Task<IReadOnlyList<ProductId>> ComparedAsync(Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var key = Shopper.Of(caller)?.Key ?? "";
        await using var db = database.Read();
        return await db.KeptProducts
            .Where(kept => kept.Shopper == key && kept.Purpose == KeptFor.Comparison)
            .OrderBy(kept => kept.SavedAt).ThenBy(kept => kept.Id)
            .Select(kept => kept.Product)
            .ToListAsync(cancellationToken);
    }

    /// <summary><c>Product.isSaved</c>.</summary>
    public static async Task<IReadOnlyList<bool>> AreSavedAsync(IReadOnlyList<ProductId> products, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        if (Shopper.Of(caller)?.Key is not { } key)
        {
            return [.. products.Select(_ => false)];
        }

        await using var db = database.Read();
        var saved = await db.KeptProducts
            .Where(kept => kept.Shopper == key && kept.Purpose == KeptFor.Later && products.Contains(kept.Product))
            .Select(kept => kept.Product)
            .ToListAsync(cancellationToken);
        return [.. products.Select(saved.Contains)];
    }

    /// <summary><c>SavedItem.availableNow</c>.</summary>
    public static async Task<IReadOnlyList<int>> AvailableAsync(IReadOnlyList<ProductId> products, StockAvailability stock, CancellationToken cancellationToken)
    {
        var available = await stock.AvailableAsync(products, cancellationToken);
        return [.. products.Select(product => available.GetValueOrDefault(product))];
    }
}
