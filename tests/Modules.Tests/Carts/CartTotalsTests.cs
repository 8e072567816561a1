using Omnichannel.Graph.Carts;
using Omnichannel.Graph.Carts.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Carts;

public sealed class CartTotalsTests
{
    private static readonly CartLineId _first = new(new Guid("0190f5fe-7c00-7a00-8000-000000000001"));
    private static readonly CartLineId _second = new(new Guid("0190f5fe-7c00-7a00-8000-000000000002"));

    [Fact]
    public void Totals_Should_TakeDiscountsOffBeforeTheTax()
    {
        // arrange
        var lines = new[] { Line(_first, 3, 299, 900), Line(_second, 1, 2499, 2100) };

        // act
        var totals = CartTotals.Of(lines, [new PriceReduction(_first, Money.Eur(299), "3 for 2")]);

        // assert
        Assert.Equal((Money.Eur(3396), Money.Eur(299), Money.Eur(3097)), (totals.Subtotal, totals.Discount, totals.Total));
        Assert.Equal([new CartDiscount("3 for 2", _first, Money.Eur(299))], totals.Discounts);
        Assert.Equal([new CartVat(2100, Money.Eur(2499), Money.Eur(434)), new CartVat(900, Money.Eur(598), Money.Eur(49))], totals.Vat);
    }

    [Theory]
    [InlineData(121, 2100, 21)]
    [InlineData(109, 900, 9)]
    [InlineData(100, 0, 0)]
    [InlineData(0, 2100, 0)]
    [InlineData(1, 10_000, 1)]
    [InlineData(3, 10_000, 2)]
    public void Tax_Should_BeRoundedHalvesUp(int price, int rate, int tax) =>
        Assert.Equal(Money.Eur(tax), CartTotals.Of([Line(_first, 1, price, rate)], []).Vat[0].Vat);

    [Fact]
    public void Totals_Should_BeNothing_When_TheCartIsEmpty()
    {
        // act
        var totals = CartTotals.Of([], []);

        // assert
        Assert.Equal((Money.Eur(0), Money.Eur(0), 0), (totals.Subtotal, totals.Total, totals.Vat.Count));
    }

    private static PricedLine Line(CartLineId id, int units, int price, int rate) =>
        new(id, new ProductId(id.Value), Quantity.Of(units), Money.Eur(price), rate);
}
