using System.Diagnostics;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Moves an order on, as its goods move.</summary>
internal sealed class AdvanceOrder(Commands commands)
{
    public Task<AdvanceOrderResult> HandleAsync(AdvanceOrderInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.Optional("reference", input.Reference, OrdersModel.ReferenceLengthMax);
        return commands.RunAsync(new Command<AdvanceOrderResult>("advanceOrder", caller.Id, input), scope => AdvanceAsync(scope, input), cancellationToken);
    }

    private static async Task<AdvanceOrderResult> AdvanceAsync(CommandScope scope, AdvanceOrderInput input)
    {
        if (await LockedOrder.LockAsync(scope, input.Order) is not { } order)
        {
            return new AdvanceOrderResult.UnknownOrder();
        }

        var (move, kind) = input.Step switch
        {
            OrderStep.Ship => (OrderMove.Ship, OrderEventKind.Shipped),
            OrderStep.MakeReady => (OrderMove.MakeReady, OrderEventKind.Ready),
            OrderStep.Deliver => (OrderMove.Deliver, OrderEventKind.Delivered),
            _ => throw new UnreachableException(),
        };
        if (OrderLife.HasMade(order.Order.State, order.Kind, move))
        {
            return new AdvanceOrderResult.OrderAdvanced(input.Order);
        }

        if ((input.ExpectedVersion ?? order.Order.Version) != order.Order.Version || OrderLife.Next(order.Order.State, order.Kind, move) is not { } next)
        {
            return new AdvanceOrderResult.OrderStateConflict(input.Order);
        }

        if (OrderLife.LeavesStock(order.Kind, move) && !await order.LeaveStockAsync())
        {
            throw new InvalidOperationException($"The goods of the order {order.Order.Number} are not set aside.");
        }

        order.Order.State = next;
        order.Happened(kind, scope.Now, input.Location, input.Reference);
        return new AdvanceOrderResult.OrderAdvanced(input.Order);
    }
}

internal enum OrderStep
{
    Ship,
    MakeReady,
    Deliver,
}

internal sealed record AdvanceOrderInput(OrderId Order, OrderStep Step, LocationId? Location, string? Reference, int? ExpectedVersion);

internal abstract record AdvanceOrderResult
{
    private AdvanceOrderResult()
    {
    }

    public sealed record OrderAdvanced(OrderId Order) : AdvanceOrderResult;

    public sealed record UnknownOrder : AdvanceOrderResult, IUnknownOrder;

    public sealed record OrderStateConflict(OrderId Order) : AdvanceOrderResult, IOrderStateConflict;
}
