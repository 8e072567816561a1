using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Records what was paid for an order in a store.</summary>
internal sealed class RecordPayment(Commands commands, OrderPoints points)
{
    public Task<RecordPaymentResult> HandleAsync(RecordPaymentInput input, Caller caller, CancellationToken cancellationToken)
    {
        InputLimits.Optional("reference", input.Reference, OrdersModel.ReferenceLengthMax);
        if (input.Amount < 1)
        {
            throw InputRefusal.Of($"\"amount\" must be 1 or more, found: {input.Amount}.");
        }

        CheckKind(input.Kind);
        var command = new Command<RecordPaymentResult>("recordPayment", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new RecordPaymentResult.IdempotencyKeyReused(),
        };
        return commands.RunAsync(command, scope => RecordAsync(scope, input), cancellationToken);
    }

    /// <summary>Refuses ways to pay that a store does not have.</summary>
    public static void CheckKind(PaymentKind kind)
    {
        if (kind is not (PaymentKind.Pin or PaymentKind.Cash or PaymentKind.GiftCard))
        {
            throw InputRefusal.Of("\"kind\" must be PIN, CASH or GIFT_CARD in a store.");
        }
    }

    private async Task<RecordPaymentResult> RecordAsync(CommandScope scope, RecordPaymentInput input)
    {
        if (await LockedOrder.LockAsync(scope, input.Order) is not { } order)
        {
            return new RecordPaymentResult.UnknownOrder();
        }

        if (OrderLife.Next(order.Order.State, order.Kind, OrderMove.Pay) is null || order.Order.PayBy <= scope.Now)
        {
            return new RecordPaymentResult.OrderStateConflict(input.Order);
        }

        if (input.Amount > order.Order.Due.Minor)
        {
            return new RecordPaymentResult.MoreThanDue(order.Order.Due);
        }

        if (input.Receipt is { } choice)
        {
            order.Order.Receipt = choice;
            if (order.Order.Customer is { } customer)
            {
                await CustomerDirectory.ChooseReceiptAsync(scope, customer, choice);
            }
        }

        Receive(scope, order.Order, input);
        await order.PaidAsync(input.Amount, scope.Now, input.Location, input.Reference);
        await points.EarnAsync(scope, order.Order);
        return new RecordPaymentResult.PaymentRecorded(input.Order);
    }

    private static void Receive(CommandScope scope, Order order, RecordPaymentInput input)
    {
        var payment = new PaymentId(scope.NewId());
        scope.Db.Add(new Payment
        {
            Id = payment,
            Order = input.Order,
            Kind = input.Kind,
            State = PaymentState.Captured,
            Currency = order.Currency,
            AmountMinor = input.Amount,
            Channel = Channel.Store.Code,
            Location = input.Location,
            StartedAt = scope.Now,
            IsCounted = true,
        });
        scope.Db.Add(new PaymentTransaction
        {
            Payment = payment,
            Kind = PaymentTransactionKind.Capture,
            AmountMinor = input.Amount,
            Currency = order.Currency,
            At = scope.Now,
            Reference = input.Reference,
        });
    }
}

internal sealed record RecordPaymentInput(
    OrderId Order, PaymentKind Kind, int Amount, LocationId Location, string? Reference, ReceiptChoice? Receipt, Guid IdempotencyKey);

internal abstract record RecordPaymentResult
{
    private RecordPaymentResult()
    {
    }

    public sealed record PaymentRecorded(OrderId Order) : RecordPaymentResult;

    public sealed record UnknownOrder : RecordPaymentResult, IUnknownOrder;

    public sealed record OrderStateConflict(OrderId Order) : RecordPaymentResult, IOrderStateConflict;

    public sealed record MoreThanDue(Money Due) : RecordPaymentResult, IProblem
    {
        public string Message => "This is more than what is due.";
    }

    public sealed record IdempotencyKeyReused : RecordPaymentResult, IIdempotencyKeyReused;
}
