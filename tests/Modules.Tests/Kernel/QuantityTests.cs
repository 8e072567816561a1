using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Kernel;

public sealed class QuantityTests
{
    [Fact]
    public void Quantity_Should_NeverBeNegative_When_UnitsAreTaken()
    {
        // act and assert
        Assert.Equal(Quantity.Of(2), Quantity.Of(5) - Quantity.Of(3));
        Assert.Equal(Quantity.Zero, default);
        Assert.StartsWith("A quantity cannot be negative, found: -1.", Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Of(-1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Of(1) - Quantity.Of(2));
        Assert.Throws<OverflowException>(() => Quantity.Of(int.MaxValue) + Quantity.Of(1));
    }

    [Theory]
    [InlineData(5, -5, 0)]
    [InlineData(5, -6, null)]
    [InlineData(int.MaxValue, 1, null)]
    [InlineData(0, int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue, int.MinValue, null)]
    public void Quantity_Should_ChangeOnlyWithinItsRange(int units, int change, int? expected)
    {
        // act
        var after = Quantity.Of(units).After(new QuantityChange(change));

        // assert
        Assert.Equal(expected, after?.Units);
    }

    [Fact]
    public void Quantity_Should_BeOrdered()
    {
        // assert
        Assert.True(Quantity.Of(1) < Quantity.Of(2));
        Assert.True(Quantity.Of(2) > Quantity.Of(1));
        Assert.True(Quantity.Of(2) >= Quantity.Of(2));
        Assert.True(Quantity.Of(2) <= Quantity.Of(2));
        Assert.Equal(["+3", "-3", "0"], [.. new[] { 3, -3, 0 }.Select(units => new QuantityChange(units).ToString())]);
    }
}
