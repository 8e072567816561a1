using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Catalog;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns;

namespace Omnichannel.Graph.Modules.Tests.Returns;

public sealed class RefundShareTests
{
    [Fact]
    public void Units_Should_GiveTheLineToTheCent_HoweverTheyComeBack()
    {
        // arrange
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var (total, bought) = (random.NextInt64(0, 100_000), random.Next(1, 50));
            var (before, given) = (0, 0L);

            // act
            while (before < bought)
            {
                var units = random.Next(1, bought - before + 1);
                var refund = RefundShare.Of(total, bought, before, units);
                (before, given) = (before + units, given + refund);

                // assert
                Assert.True(refund >= 0 && refund <= ((total * units) + bought - 1) / bought, $"seed {seed}, round {round}");
            }

            Assert.True(given == total, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1, 2, 595)]
    [InlineData(2, 2, 0)]
    public void Fulfilment_Should_BePaidBackOnce_WithTheLastGoods(int before, int after, long expected)
    {
        // arrange: two loaves, of which one or both come back, and a lamp that came back before
        var (loaf, lamp) = (new OrderLineId(CatalogSamples.Id(1)), new OrderLineId(CatalogSamples.Id(2)));
        var order = new ReturnableOrder(new OrderId(CatalogSamples.Id(3)), Currency.Of("EUR"), null, null, 595, [
            new(loaf, new ProductId(CatalogSamples.Id(4)), true, 2, 598),
            new(lamp, new ProductId(CatalogSamples.Id(5)), true, 1, 2499),
        ]);

        // act
        var lampBefore = before == 0 ? 0 : 1;
        var paid = RefundShare.FulfilmentOf(
            order, new Dictionary<OrderLineId, int> { [loaf] = before, [lamp] = lampBefore }, new Dictionary<OrderLineId, int> { [loaf] = after, [lamp] = lampBefore });

        // assert
        Assert.Equal(expected, paid);
    }

    [Fact]
    public void Refund_Should_GoToTheFirstPaymentsFirst_AndNeverBeMoreThanIsLeft()
    {
        // act and assert
        Assert.Equal([500, 200, 0], RefundSplit.Of(700, [500, 300, 100]));
        Assert.Equal([0, 300, 100], RefundSplit.Of(9000, [0, 300, 100]));
        Assert.Equal([0, 0], RefundSplit.Of(0, [500, 300]));
        Assert.Equal([0, 5], RefundSplit.Of(5, [-3, 10]));
    }
}
