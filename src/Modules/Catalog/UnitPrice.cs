using System.Diagnostics;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A price to compare.</summary>
internal sealed record UnitPrice(Money Price, UnitPriceBase Per)
{
    private const int Thousand = 1000;

    /// <summary>Of a product's list price; null without content.</summary>
    public static UnitPrice? Of(Product product)
    {
        if (product is not { ContentAmount: { } amount, ContentUnit: { } unit })
        {
            return null;
        }

        var (per, units) = unit switch
        {
            ContentUnit.Gram => (UnitPriceBase.Kilogram, Thousand),
            ContentUnit.Millilitre => (UnitPriceBase.Litre, Thousand),
            ContentUnit.Piece => (UnitPriceBase.Piece, 1),
            ContentUnit.Millimetre => (UnitPriceBase.Metre, Thousand),
            _ => throw new UnreachableException(),
        };
        return new UnitPrice(new Money(HalfUp(checked(product.ListPriceMinor * units), amount), product.Currency), per);
    }

    /// <summary>The nearest whole number to a quotient of two that are not negative, halves up.</summary>
    private static long HalfUp(long dividend, int divisor) => checked((2 * dividend) + divisor) / (2L * divisor);
}

internal enum UnitPriceBase
{
    Kilogram,
    Litre,
    Piece,
    Metre,
}

internal sealed record ProductContent(int Amount, ContentUnit Unit)
{
    public static ProductContent? Of(Product product) =>
        product is { ContentAmount: { } amount, ContentUnit: { } unit } ? new ProductContent(amount, unit) : null;
}
