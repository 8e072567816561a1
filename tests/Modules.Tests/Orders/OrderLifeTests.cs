using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Modules.Tests.Orders;

public sealed class OrderLifeTests
{
    private static readonly OrderMove[] _moves = Enum.GetValues<OrderMove>();

    [Theory]
    [InlineData(FulfilmentKind.Delivery, "Pay Ship Deliver", "Confirmed Shipped Completed")]
    [InlineData(FulfilmentKind.StorePickup, "MakeReady Pay HandOver", "Ready Ready Completed")]
    [InlineData(FulfilmentKind.ShipToStore, "Pay Ship MakeReady HandOver", "Confirmed Shipped Ready Completed")]
    [InlineData(FulfilmentKind.PickupPoint, "Pay Ship MakeReady HandOver", "Confirmed Shipped Ready Completed")]
    public void Order_Should_GoItsWay(FulfilmentKind kind, string moves, string states)
    {
        // arrange
        var state = kind is FulfilmentKind.StorePickup ? OrderState.Confirmed : OrderState.AwaitingPayment;
        var visited = new List<OrderState>();

        // act
        foreach (var move in moves.Split(' ').Select(Enum.Parse<OrderMove>))
        {
            state = OrderLife.Next(state, kind, move)!.Value;
            visited.Add(state);
        }

        // assert
        Assert.Equal(states.Split(' ').Select(Enum.Parse<OrderState>), visited);
    }

    [Fact]
    public void Order_Should_NeverLeaveItsEnd_AndItsGoodsLeaveOnce_When_MovesComeAtRandom()
    {
        // arrange
        const int seed = 20300110;
        var random = new Random(seed);

        for (var run = 0; run < 20_000; run++)
        {
            var kind = (FulfilmentKind)random.Next(4);
            var (state, left, ended) = (random.Next(2) == 0 ? OrderState.AwaitingPayment : OrderState.Confirmed, 0, false);

            // act
            for (var step = 0; step < 12; step++)
            {
                var move = _moves[random.Next(_moves.Length)];
                var wasHeld = OrderLife.HoldsStock(state, kind);
                if (OrderLife.Next(state, kind, move) is not { } next)
                {
                    continue;
                }

                // assert: what is over is over; goods leave by the move that takes them, or are freed by a cancellation
                Assert.False(ended, $"seed {seed}, run {run}");
                left += OrderLife.LeavesStock(kind, move) ? 1 : 0;
                Assert.Equal(wasHeld && !OrderLife.HoldsStock(next, kind), OrderLife.LeavesStock(kind, move) || move is OrderMove.Cancel);
                Assert.True(move is OrderMove.Pay || OrderLife.HasMade(next, kind, move), $"seed {seed}, run {run}: {move} to {next}");
                state = next;
                ended = state is OrderState.Completed or OrderState.Cancelled;
            }

            Assert.True(left <= 1 && (state is not OrderState.Completed || left == 1) && (state is not OrderState.Cancelled || left == 0), $"seed {seed}, run {run}");
        }
    }

    [Fact]
    public void Payment_Should_EndOnce_WhateverItsProviderSaysInWhateverOrder()
    {
        // arrange
        const int seed = 20300111;
        var random = new Random(seed);
        PaymentOutcome[] words =
        [
            new PaymentOutcome.Pending(null), new PaymentOutcome.Authorised("a"), new PaymentOutcome.Captured("c"), new PaymentOutcome.Declined("d"),
            new PaymentOutcome.Voided("v"), new PaymentOutcome.Refunded("r"), new PaymentOutcome.Unknown(),
        ];

        for (var run = 0; run < 20_000; run++)
        {
            var (state, captures, refunds) = (PaymentState.Started, 0, 0);

            // act
            for (var step = 0; step < 20; step++)
            {
                var said = words[random.Next(words.Length)];
                if (PaymentLife.Next(state, said) is not { } next)
                {
                    continue;
                }

                captures += said is PaymentOutcome.Captured ? 1 : 0;
                refunds += said is PaymentOutcome.Refunded ? 1 : 0;
                state = next;
                if (state is PaymentState.Authorised or PaymentState.Captured && random.Next(3) == 0)
                {
                    state = PaymentLife.GivenBack(state);
                }
            }

            // assert: money is received once at most, and given back only after it was received
            Assert.True(captures <= 1 && refunds <= captures, $"seed {seed}, run {run}");
            Assert.Equal(captures - refunds == 1, state is PaymentState.Captured or PaymentState.RefundDue);
        }
    }
}
