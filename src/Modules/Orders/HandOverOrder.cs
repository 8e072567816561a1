using System.Security.Cryptography;
using System.Text;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Hands an order over to who knows its code.</summary>
internal sealed class HandOverOrder(Commands commands)
{
    public Task<HandOverOrderResult> HandleAsync(HandOverOrderInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<HandOverOrderResult>("handOverOrder", caller.Id, input.Order), scope => HandOverAsync(scope, input), cancellationToken);

    private static async Task<HandOverOrderResult> HandOverAsync(CommandScope scope, HandOverOrderInput input)
    {
        if (await LockedOrder.LockAsync(scope, input.Order) is not { } order)
        {
            return new HandOverOrderResult.UnknownOrder();
        }

        if (order.Order.CollectionCode is not { } code || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(input.Code)))
        {
            return new HandOverOrderResult.WrongCollectionCode();
        }

        if (OrderLife.HasMade(order.Order.State, order.Kind, OrderMove.HandOver))
        {
            return new HandOverOrderResult.OrderHandedOver(input.Order);
        }

        if (OrderLife.Next(order.Order.State, order.Kind, OrderMove.HandOver) is not { } next)
        {
            return new HandOverOrderResult.OrderStateConflict(input.Order);
        }

        if (order.Order.Due.Minor > 0)
        {
            return new HandOverOrderResult.OrderNotPaid(order.Order.Due);
        }

        if (OrderLife.LeavesStock(order.Kind, OrderMove.HandOver) && !await order.LeaveStockAsync())
        {
            throw new InvalidOperationException($"The goods of the order {order.Order.Number} are not set aside.");
        }

        order.Order.State = next;
        order.Happened(OrderEventKind.HandedOver, scope.Now, input.Location, null);
        return new HandOverOrderResult.OrderHandedOver(input.Order);
    }
}

internal sealed record HandOverOrderInput(OrderId Order, string Code, LocationId? Location);

internal abstract record HandOverOrderResult
{
    private HandOverOrderResult()
    {
    }

    public sealed record OrderHandedOver(OrderId Order) : HandOverOrderResult;

    public sealed record UnknownOrder : HandOverOrderResult, IUnknownOrder;

    public sealed record OrderStateConflict(OrderId Order) : HandOverOrderResult, IOrderStateConflict;

    public sealed record WrongCollectionCode : HandOverOrderResult, IProblem
    {
        public string Message => "This is not the code of the order.";
    }

    public sealed record OrderNotPaid(Money Due) : HandOverOrderResult, IProblem
    {
        public string Message => "Something is still to be paid.";
    }
}
