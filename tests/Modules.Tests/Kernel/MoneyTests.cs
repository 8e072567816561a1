using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Kernel;

public sealed class MoneyTests
{
    [Fact]
    public void Money_Should_BeExact_When_AddedAndMultiplied()
    {
        // act
        var total = (Money.Eur(1250) * Quantity.Of(3)) + Money.Eur(-5) - Money.Eur(45);

        // assert
        Assert.Equal(Money.Eur(3700), total);
        Assert.Equal("3700 EUR-minor", total.ToString());
    }

    [Fact]
    public void Money_Should_Throw_When_CurrenciesDifferOrTheRangeEnds()
    {
        // arrange
        var dollars = new Money(1, Currency.Of("USD"));

        // act and assert
        Assert.Equal("Cannot combine EUR with USD.", Assert.Throws<InvalidOperationException>(() => Money.Eur(1) + dollars).Message);
        Assert.Throws<InvalidOperationException>(() => Money.Eur(1) - dollars);
        Assert.Throws<OverflowException>(() => Money.Eur(long.MaxValue) + Money.Eur(1));
        Assert.Throws<OverflowException>(() => Money.Eur(long.MaxValue) * Quantity.Of(2));
        Assert.Throws<FormatException>(() => Currency.Of("eur"));
        Assert.Equal("", default(Currency).Code);
    }

    [Fact]
    public void Money_Should_KeepTheLawsOfSums_When_AmountsAreRandom()
    {
        // arrange
        const int seed = 20300101;
        var random = new Random(seed);

        for (var round = 0; round < 1000; round++)
        {
            // act
            var (a, b, c) = (Money.Eur(random.Next()), Money.Eur(-random.Next()), Money.Eur(random.Next()));
            var units = Quantity.Of(random.Next(1000));

            // assert
            Assert.True((a + b) + c == a + (b + c), $"seed {seed}, round {round}");
            Assert.True((a + b) - b == a, $"seed {seed}, round {round}");
            Assert.True((a + c) * units == (a * units) + (c * units), $"seed {seed}, round {round}");
        }
    }
}
