using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Carts.Rows;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Carts;

/// <summary>What a cart costs: <c>type CartTotals</c>.</summary>
internal sealed record CartTotals(Money Subtotal, IReadOnlyList<CartDiscount> Discounts, Money Discount, Money Total, IReadOnlyList<CartVat> Vat)
{
    private const int Whole = 10_000;

    /// <summary>The totals of some carts, in their order.</summary>
    public static async Task<IReadOnlyList<CartTotals>> OfAsync(
        IReadOnlyList<Cart> carts, IEnumerable<ICartPricing> pricings, RequestContext request, CancellationToken cancellationToken)
    {
        var priced = (await CartContents.OfAsync(carts, request)).Select(Priced).ToList();
        var reductions = new List<ILookup<CartId, PriceReduction>>();
        foreach (var pricing in pricings)
        {
            reductions.Add(await pricing.ReductionsAsync(priced, cancellationToken));
        }

        return [.. priced.Select(cart => Of(cart.Lines, [.. reductions.SelectMany(reduction => reduction[cart.Id])]))];
    }

    /// <summary>The totals of lines and what is taken off them.</summary>
    public static CartTotals Of(IReadOnlyList<PricedLine> lines, IReadOnlyList<PriceReduction> reductions)
    {
        var currency = lines.Count == 0 ? Currency.Eur : lines[0].ListPrice.Currency;
        var taken = reductions.ToLookup(reduction => reduction.Line, reduction => reduction.Amount.Minor);
        var vat = lines
            .GroupBy(line => line.VatRate, line => (line.ListPrice * line.Quantity).Minor - taken[line.Id].Sum())
            .OrderByDescending(rate => rate.Key)
            .Select(rate => new CartVat(rate.Key, new Money(rate.Sum(), currency), new Money(Tax(rate.Sum(), rate.Key), currency)));
        var subtotal = new Money(lines.Sum(line => (line.ListPrice * line.Quantity).Minor), currency);
        var discount = new Money(reductions.Sum(reduction => reduction.Amount.Minor), currency);
        return new CartTotals(
            subtotal,
            [.. reductions.Select(reduction => new CartDiscount(reduction.Reason, reduction.Line, reduction.Amount))],
            discount,
            subtotal - discount,
            [.. vat]);
    }

    // Halves up; amounts are 0 or more.
    private static long Tax(long amount, int rate) => ((2 * amount * rate) + Whole + rate) / (2L * (Whole + rate));

    private static PricedCart Priced(CartContents contents) => new(
        contents.Cart,
        contents.Customer,
        [.. contents.Lines
            .Where(line => line.Price is not null)
            .Select(line => new PricedLine(line.Id, line.Product, Quantity.Of(line.Quantity), line.Price!.Value, line.VatRate!.Value))]);
}

/// <summary>Something that is taken off.</summary>
internal sealed record CartDiscount(string Reason, CartLineId? Line, Money Amount);

/// <summary>The value added tax of one rate.</summary>
internal sealed record CartVat(int Rate, Money Amount, Money Vat);
