using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>What products cost at locations.</summary>
internal static class LocalPrices
{
    private static readonly Keyset<ProductPrice> ByProduct = Keyset.By((ProductPrice price) => price.Product).ThenBy(price => price.Id);

    public static async Task<IReadOnlyList<LocalPrice?>> LoadAsync(
        IReadOnlyList<Product> products, LocationId location, GraphDatabase database, IEnumerable<IPricePolicies> policies, CancellationToken cancellationToken)
    {
        if (await MayDeviateAsync(policies, location, cancellationToken) is null)
        {
            return [.. products.Select(_ => (LocalPrice?)null)];
        }

        await using var db = database.Read();
        var deviating = await DeviatingAsync(db, [.. products.Select(product => product.Id)], location, cancellationToken);
        return [.. products.Select(product => deviating.TryGetValue(product.Id, out var price) ? new LocalPrice(price, true) : new LocalPrice(product.ListPrice, false))];
    }

    /// <summary>The prices of a location that are not the list price.</summary>
    public static async Task<Dictionary<ProductId, Money>> DeviatingAsync(
        GraphDbContext db, IReadOnlyList<ProductId> products, LocationId location, CancellationToken cancellationToken) =>
        await Deviating(db).AsNoTracking()
            .Where(price => price.Location == location && products.Contains(price.Product))
            .ToDictionaryAsync(price => price.Product, price => new Money(price.Minor, price.Currency), cancellationToken);

    /// <summary>The prices of some locations that are not the list price.</summary>
    public static async Task<Dictionary<(ProductId Product, LocationId Location), Money>> DeviatingAsync(
        GraphDbContext db, IReadOnlyList<ProductId> products, IReadOnlyList<LocationId> locations, CancellationToken cancellationToken)
    {
        var places = locations.Select(location => (LocationId?)location).ToList();
        return await Deviating(db).AsNoTracking()
            .Where(price => places.Contains(price.Location) && products.Contains(price.Product))
            .ToDictionaryAsync(price => (price.Product, price.Location!.Value), price => new Money(price.Minor, price.Currency), cancellationToken);
    }

    public static async Task<Connection<PriceDeviation>> DeviationsAsync(
        PageArguments pageArguments, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var page = await Deviating(db).ToConnectionAsync(ByProduct, pageArguments, selection, cancellationToken);
        return page.Select(price => new PriceDeviation(price.Product, price.Location!.Value, new Money(price.Minor, price.Currency), price.ValidFrom));
    }

    /// <summary>Whether a location may deviate; null when nobody knows it.</summary>
    public static async Task<bool?> MayDeviateAsync(IEnumerable<IPricePolicies> policies, LocationId location, CancellationToken cancellationToken)
    {
        foreach (var source in policies)
        {
            if (await source.MayDeviateAsync(location, cancellationToken) is { } mayDeviate)
            {
                return mayDeviate;
            }
        }

        return null;
    }

    // Of each product and location the latest row holds.
    private static IQueryable<ProductPrice> Deviating(GraphDbContext db)
    {
        var prices = db.ProductPrices;
        return prices.Where(price => price.Location != null && price.Policy == ProductPrice.OwnerPolicy
            && !prices.Any(later => later.Product == price.Product && later.Location == price.Location && later.ValidFrom > price.ValidFrom));
    }
}

internal sealed record LocalPrice(Money Price, bool IsDeviating);

internal sealed record PriceDeviation(ProductId Product, LocationId Location, Money Price, DateTimeOffset Since);
