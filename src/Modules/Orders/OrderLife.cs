using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>What is done with an order.</summary>
internal enum OrderMove
{
    /// <summary>All of it was paid.</summary>
    Pay,
    Ship,
    MakeReady,
    Deliver,
    HandOver,
    Cancel,
}

/// <summary>The life of an order: rules without rows.</summary>
internal static class OrderLife
{
    /// <summary>Where an order stands after a move; null for a move that it cannot make.</summary>
    public static OrderState? Next(OrderState state, FulfilmentKind kind, OrderMove move) => (move, state) switch
    {
        (OrderMove.Pay, OrderState.AwaitingPayment) => OrderState.Confirmed,
        (OrderMove.Pay, OrderState.Confirmed or OrderState.Shipped or OrderState.Ready) => state,
        (OrderMove.Ship, OrderState.Confirmed) when kind is not FulfilmentKind.StorePickup => OrderState.Shipped,
        (OrderMove.MakeReady, OrderState.Confirmed) when kind is FulfilmentKind.StorePickup => OrderState.Ready,
        (OrderMove.MakeReady, OrderState.Shipped) when kind is FulfilmentKind.ShipToStore or FulfilmentKind.PickupPoint => OrderState.Ready,
        (OrderMove.Deliver, OrderState.Shipped) when kind is FulfilmentKind.Delivery => OrderState.Completed,
        (OrderMove.HandOver, OrderState.Ready) => OrderState.Completed,
        (OrderMove.Cancel, OrderState.AwaitingPayment or OrderState.Confirmed) => OrderState.Cancelled,
        // Laid ready, and still on the books of the store.
        (OrderMove.Cancel, OrderState.Ready) when kind is FulfilmentKind.StorePickup => OrderState.Cancelled,
        _ => null,
    };

    /// <summary>Whether a move takes the goods off the stock: when they leave the warehouse, or the store with the customer.</summary>
    public static bool LeavesStock(FulfilmentKind kind, OrderMove move) => move is OrderMove.Ship || (move is OrderMove.HandOver && kind is FulfilmentKind.StorePickup);

    /// <summary>Whether the goods are still set aside in some state.</summary>
    public static bool HoldsStock(OrderState state, FulfilmentKind kind) =>
        state is OrderState.AwaitingPayment or OrderState.Confirmed || (state is OrderState.Ready && kind is FulfilmentKind.StorePickup);

    /// <summary>Whether a state is where a move has led, so that making it again changes nothing.</summary>
    public static bool HasMade(OrderState state, FulfilmentKind kind, OrderMove move) => move switch
    {
        OrderMove.Ship => state is OrderState.Shipped,
        OrderMove.MakeReady => state is OrderState.Ready,
        OrderMove.Deliver => state is OrderState.Completed && kind is FulfilmentKind.Delivery,
        OrderMove.HandOver => state is OrderState.Completed && kind is not FulfilmentKind.Delivery,
        OrderMove.Cancel => state is OrderState.Cancelled,
        _ => false,
    };
}
