using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Offers.Pricing;

namespace Omnichannel.Graph.Modules.Tests.Offers;

public sealed class BasketBillTests
{
    private static readonly OfferId _offer = new(new Guid("0190f5fe-7c00-7a00-8000-000000000009"));

    [Fact]
    public void Bill_Should_TakeReductionsOffBeforeTheTax()
    {
        // act
        var bill = BasketBill.Of([Entry(3, 299, 900), Entry(1, 2499, 2100)], [new BasketReduction(_offer, 0, Money.Eur(299), "3 halen, 2 betalen", "3 for 2")]);

        // assert
        Assert.Equal((Money.Eur(3396), Money.Eur(299), Money.Eur(3097)), (bill.Subtotal, bill.Discount, bill.Total));
        Assert.Equal([new BasketVat(2100, Money.Eur(2499), Money.Eur(434)), new BasketVat(900, Money.Eur(598), Money.Eur(49))], bill.Vat);
        Assert.Equal([Money.Eur(598), Money.Eur(2499)], bill.Lines.Select(line => line.Total));
    }

    [Theory]
    [InlineData(121, 2100, 21)]
    [InlineData(109, 900, 9)]
    [InlineData(100, 0, 0)]
    [InlineData(0, 2100, 0)]
    [InlineData(1, 10_000, 1)]
    [InlineData(3, 10_000, 2)]
    public void Tax_Should_BeRoundedHalvesUp(int price, int rate, int tax) => Assert.Equal(Money.Eur(tax), BasketBill.Of([Entry(1, price, rate)], []).Vat[0].Vat);

    [Fact]
    public void Bill_Should_BeNothing_When_TheBasketIsEmpty()
    {
        // act
        var bill = BasketBill.Of([], []);

        // assert
        Assert.Equal((Money.Eur(0), Money.Eur(0), 0), (bill.Subtotal, bill.Total, bill.Vat.Count));
    }

    private static BasketEntry Entry(int units, int price, int rate) =>
        new(new BasketLine(new ProductId(_offer.Value), Quantity.Of(units)), Money.Eur(price), rate);
}
