using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Cancels an order that has not left yet.</summary>
internal sealed class CancelOrder(Commands commands, Settlement settlement, GraphDatabase database)
{
    public async Task<CancelOrderResult> HandleAsync(CancelOrderInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.Optional("reason", input.Reason, OrdersModel.ReferenceLengthMax);
        var result = await commands.RunAsync(new Command<CancelOrderResult>("cancelOrder", caller.Id, input), scope => CancelAsync(scope, input, caller), cancellationToken);
        if (result is CancelOrderResult.OrderCancelled)
        {
            await GiveBackAsync(input.Order, cancellationToken);
        }

        return result;
    }

    private static async Task<CancelOrderResult> CancelAsync(CommandScope scope, CancelOrderInput input, Caller caller)
    {
        var order = await LockedOrder.LockAsync(scope, input.Order);
        if (order is null || !OrderAccess.MayChange(caller, order.Order))
        {
            return new CancelOrderResult.UnknownOrder();
        }

        if (OrderLife.Next(order.Order.State, order.Kind, OrderMove.Cancel) is not null)
        {
            await order.CancelAsync(input.Reason);
            return new CancelOrderResult.OrderCancelled(input.Order);
        }

        return order.Order.State is OrderState.Cancelled ? new CancelOrderResult.OrderCancelled(input.Order) : new CancelOrderResult.OrderStateConflict(input.Order);
    }

    // At once, so that the answer shows it; what does not succeed now is done by the worker.
    private async Task GiveBackAsync(OrderId order, CancellationToken cancellationToken)
    {
        List<PaymentId> due;
        await using (var db = database.Read())
        {
            var payments = db.Payments;
            due = await payments
                .Where(payment => payment.Order == order && (payment.State == PaymentState.VoidDue || payment.State == PaymentState.RefundDue))
                .Select(payment => payment.Id)
                .ToListAsync(cancellationToken);
        }

        foreach (var payment in due)
        {
            await settlement.FinishAsync(payment, isLookingBack: false, cancellationToken);
        }
    }
}

internal sealed record CancelOrderInput(OrderId Order, string? Reason);

internal abstract record CancelOrderResult
{
    private CancelOrderResult()
    {
    }

    public sealed record OrderCancelled(OrderId Order) : CancelOrderResult;

    public sealed record UnknownOrder : CancelOrderResult, IUnknownOrder;

    public sealed record OrderStateConflict(OrderId Order) : CancelOrderResult, IOrderStateConflict;
}
