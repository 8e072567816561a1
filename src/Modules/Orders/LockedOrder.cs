using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Fulfilment.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;
using Omnichannel.Graph.Stock.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>An order in a command: its row is locked, and each of its events is written, numbered and told here.</summary>
/// <remarks>Locks come in this order: cart, quote, order, payment, stock, slots.</remarks>
internal sealed class LockedOrder
{
    private readonly CommandScope _scope;

    private LockedOrder(CommandScope scope, Order order)
    {
        _scope = scope;
        Order = order;
    }

    public Order Order { get; }

    public FulfilmentKind Kind => Order.Kind ?? FulfilmentKind.StorePickup;

    public static async Task<LockedOrder?> LockAsync(CommandScope scope, OrderId id)
    {
        var orders = scope.Db.Orders;
        return await orders.Where(order => order.Id == id).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken) is { } order ? new LockedOrder(scope, order) : null;
    }

    public static LockedOrder Add(CommandScope scope, Order order)
    {
        scope.Db.Add(order);
        return new LockedOrder(scope, order);
    }

    /// <summary>Writes down and tells what happened.</summary>
    public void Happened(OrderEventKind kind, DateTimeOffset at, LocationId? location, string? reference)
    {
        Order.Version++;
        _scope.Db.Add(new OrderEvent { Order = Order.Id, Number = Order.Version, Kind = kind, At = at, Location = location, Reference = reference });
        foreach (var change in OrderTopics.ChangesOf(Order.Id, Order.Customer, Order.Version, kind.ToString().ToUpperInvariant()))
        {
            _scope.Publish(change);
        }
    }

    /// <summary>Counts money that was received. What was waited for is certain now.</summary>
    public async Task PaidAsync(long minor, DateTimeOffset at, LocationId? location, string? reference)
    {
        Order.PaidMinor += minor;
        Happened(OrderEventKind.Paid, at, location, reference);
        if (Order.PaidMinor < Order.TotalMinor)
        {
            return;
        }

        Order.PaidAt = at;
        Order.PayBy = null;
        if (Order.State == OrderState.AwaitingPayment && OrderLife.Next(Order.State, Kind, OrderMove.Pay) is { } state
            && await StockLedger.KeepAsync(_scope, await HoldsAsync(), OwnerOf(Order.Id), HoldPurpose.Order, until: null)
            && await SlotLedger.ClaimAsync(_scope, await PlacesAsync(), OwnerOf(Order.Id)))
        {
            Order.State = state;
            Happened(OrderEventKind.Confirmed, at, location, null);
        }
    }

    /// <summary>Ends it: stock and slots are free again, and what was paid goes back.</summary>
    public async Task CancelAsync(string? reason)
    {
        await StockLedger.ReleaseAsync(_scope, await HoldsAsync());
        await SlotLedger.ReleaseAsync(_scope, await PlacesAsync());
        await OfferActivations.ReleaseAsync(_scope, AgreementDraft.ReferenceOf(Order.Agreement));
        Order.State = OrderState.Cancelled;
        Order.PayBy = null;
        Happened(OrderEventKind.Cancelled, _scope.Now, null, reason);
        var (payments, id) = (_scope.Db.Payments, Order.Id);
        foreach (var payment in await payments.Where(payment => payment.Order == id).OrderBy(payment => payment.Id).ForUpdate().ToListAsync(_scope.CancellationToken))
        {
            payment.State = PaymentLife.GivenBack(payment.State);
            payment.LookAt = payment.IsOnline && PaymentLife.IsUnfinished(payment.State) ? _scope.Now : null;
            payment.Version++;
        }
    }

    /// <summary>Takes its goods off the stock.</summary>
    /// <returns>False when they are not set aside, which never happens to an order that was confirmed.</returns>
    public async Task<bool> LeaveStockAsync() => await StockLedger.ClaimAsync(_scope, await HoldsAsync(), "ORDER", Order.Number);

    /// <summary>Whose the holds of an order are.</summary>
    public static string OwnerOf(OrderId order) => $"order:{order.Value:N}";

    private async Task<List<HoldId>> HoldsAsync()
    {
        var (holds, agreement) = (_scope.Db.AgreedHolds, Order.Agreement);
        return await holds.Where(hold => hold.Agreement == agreement).Select(hold => hold.Hold).ToListAsync(_scope.CancellationToken);
    }

    private async Task<List<SlotHoldId>> PlacesAsync()
    {
        var (places, agreement) = (_scope.Db.AgreedPlaces, Order.Agreement);
        return await places.Where(place => place.Agreement == agreement).Select(place => place.Hold).ToListAsync(_scope.CancellationToken);
    }
}
