using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Quotes, orders and payments as they are read. What a caller may not see does not exist for them.</summary>
internal static class OrderReads
{
    public static async Task<IReadOnlyDictionary<OrderId, Order>> OrdersByIdAsync(
        IReadOnlyList<OrderId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var orders = db.Orders;
        var found = await orders.Where(order => ids.Contains(order.Id)).ToListAsync(cancellationToken);
        return found.Where(order => OrderAccess.MayRead(caller, order)).ToDictionary(order => order.Id);
    }

    public static async Task<IReadOnlyDictionary<QuoteId, Quote>> QuotesByIdAsync(
        IReadOnlyList<QuoteId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var quotes = db.Quotes;
        var found = await quotes.Where(quote => ids.Contains(quote.Id)).ToListAsync(cancellationToken);
        return found.Where(quote => OrderAccess.MayRead(caller, quote)).ToDictionary(quote => quote.Id);
    }

    /// <summary><c>orderByNumber</c>.</summary>
    public static async Task<OrderId?> ByNumberAsync(string number, GraphDatabase database, CancellationToken cancellationToken)
    {
        var wanted = ReadableNumber.Normalise(number);
        await using var db = database.Read();
        var orders = db.Orders;
        return await orders.Where(order => order.Number == wanted).Select(order => (OrderId?)order.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary><c>Cart.quote</c>: the caller sees no more of it than of any quote.</summary>
    public static async Task<IReadOnlyList<QuoteId?>> OfCartsAsync(
        IReadOnlyList<CartId> carts, Caller caller, GraphDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Read();
        var quotes = db.Quotes;
        var open = await quotes.Where(quote => quote.OpenOf != null && carts.Contains(quote.OpenOf.Value) && quote.ExpiresAt > now).ToListAsync(cancellationToken);
        return [.. carts.Select(cart => open.Find(quote => quote.OpenOf == cart && OrderAccess.MayRead(caller, quote))?.Id)];
    }

    public static IReadOnlyList<QuoteState> QuoteStates(IReadOnlyList<Quote> quotes, TimeProvider clock) => [.. quotes.Select(quote => quote.StateAt(clock.GetUtcNow()))];

    /// <summary><c>Order.collectionCode</c>: who has it gets the goods.</summary>
    public static IReadOnlyList<string?> CollectionCodes(IReadOnlyList<Order> orders, Caller caller) =>
        [.. orders.Select(order => OrderAccess.IsBuyer(caller, order) && order.State is not (OrderState.Completed or OrderState.Cancelled) ? order.CollectionCode : null)];

    public static IReadOnlyList<Receipt?> Receipts(IReadOnlyList<Order> orders) => [.. orders.Select(order => order.PaidAt is { } at
        ? new Receipt(order.ReceiptNumber ?? order.Number, at, order.Receipt, order.Agreement, order.Paid)
        : null)];

    public static async Task<ILookup<OrderId, OrderEvent>> EventsAsync(IReadOnlyList<OrderId> orders, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var events = db.OrderEvents;
        return (await events.Where(happened => orders.Contains(happened.Order)).OrderBy(happened => happened.Number).ToListAsync(cancellationToken))
            .ToLookup(happened => happened.Order);
    }

    public static async Task<ILookup<OrderId, Payment>> PaymentsAsync(IReadOnlyList<OrderId> orders, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var payments = db.Payments;
        return (await payments.Where(payment => payment.Order != null && orders.Contains(payment.Order.Value)).OrderBy(payment => payment.StartedAt).ThenBy(payment => payment.Id)
            .ToListAsync(cancellationToken)).ToLookup(payment => payment.Order!.Value);
    }

    public static async Task<IReadOnlyDictionary<PaymentId, Payment>> PaymentsByIdAsync(
        IReadOnlyList<PaymentId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var payments = db.Payments;
        return await payments.Where(payment => ids.Contains(payment.Id)).ToDictionaryAsync(payment => payment.Id, cancellationToken);
    }

    public static async Task<ILookup<PaymentId, PaymentTransaction>> TransactionsAsync(
        IReadOnlyList<PaymentId> payments, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var (transactions, refunds) = (db.PaymentTransactions, db.Refunds);
        var moved = await transactions.Where(one => payments.Contains(one.Payment)).ToListAsync(cancellationToken);
        var parts = await refunds.Where(refund => payments.Contains(refund.Payment) && refund.DoneAt != null).ToListAsync(cancellationToken);
        return moved.Concat(parts.Select(PaymentTransaction.Of))
            .OrderBy(one => one.At).ThenBy(one => one.Kind).ToLookup(one => one.Payment);
    }

    /// <summary><c>Customer.paymentMethods</c>: for themselves only.</summary>
    public static async Task<ILookup<CustomerId, SavedPaymentMethod>> PaymentMethodsAsync(
        IReadOnlyList<CustomerId> customers, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var own = customers.Where(customer => customer == caller.CustomerId).ToList();
        await using var db = database.Read();
        var methods = db.SavedPaymentMethods;
        return (await methods.Where(method => own.Contains(method.Customer)).OrderByDescending(method => method.IsDefault).ThenBy(method => method.AddedAt)
            .ToListAsync(cancellationToken)).ToLookup(method => method.Customer);
    }

    public static async Task<IReadOnlyDictionary<PaymentMethodId, SavedPaymentMethod>> PaymentMethodsByIdAsync(
        IReadOnlyList<PaymentMethodId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        var customer = caller.CustomerId;
        await using var db = database.Read();
        var methods = db.SavedPaymentMethods;
        return await methods.Where(method => ids.Contains(method.Id) && method.Customer == customer).ToDictionaryAsync(method => method.Id, cancellationToken);
    }
}

/// <summary>The paper of a purchase.</summary>
/// <param name="Agreement">By its id.</param>
internal sealed record Receipt(string Number, DateTimeOffset IssuedAt, ReceiptChoice Choice, Guid Agreement, Money Paid);
