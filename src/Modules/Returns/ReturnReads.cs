using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>Returns as they are read. Who may not see an order sees no return of it.</summary>
internal static class ReturnReads
{
    private static readonly Keyset<Return> _newest = Keyset.ByDescending((Return row) => row.RequestedAt).ThenByDescending(row => row.Id);

    /// <summary>How many units of a line can still come back.</summary>
    public static int Returnable(ReturnableOrder order, OrderLineId id, IReadOnlyDictionary<OrderLineId, UnitsBack> back) =>
        order.Lines.FirstOrDefault(line => line.Id == id) is { IsGoods: true } line
            ? line.Quantity - back.GetValueOrDefault(id).Returned - back.GetValueOrDefault(id).Requested
            : 0;

    public static async Task<IReadOnlyDictionary<ReturnId, Return>> ByIdAsync(
        IReadOnlyList<ReturnId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var returns = db.Returns;
        var found = await returns.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var readable = await ReturnableOrders.ReadableAsync(db, [.. found.Select(row => row.Order).Distinct()], caller, cancellationToken);
        return found.Where(row => readable.ContainsKey(row.Order)).ToDictionary(row => row.Id);
    }

    /// <summary><c>returnByNumber</c>.</summary>
    public static async Task<ReturnId?> ByNumberAsync(string number, GraphDatabase database, CancellationToken cancellationToken)
    {
        var wanted = ReadableNumber.Normalise(number);
        await using var db = database.Read();
        var returns = db.Returns;
        return await returns.Where(row => row.Number == wanted).Select(row => (ReturnId?)row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary><c>Order.returns</c>.</summary>
    public static async Task<ILookup<OrderId, ReturnId>> OfOrdersAsync(IReadOnlyList<OrderId> orders, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var returns = db.Returns;
        return (await returns.Where(row => orders.Contains(row.Order)).OrderBy(row => row.RequestedAt).ThenBy(row => row.Id)
            .Select(row => new { row.Order, row.Id }).ToListAsync(cancellationToken)).ToLookup(row => row.Order, row => row.Id);
    }

    /// <summary><c>Order.returnable</c>.</summary>
    public static async Task<ILookup<OrderId, ReturnableLine>> ReturnableAsync(
        IReadOnlyList<OrderId> ids, Caller caller, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var orders = await ReturnableOrders.FindAsync(db, ids, caller, cancellationToken);
        var back = await UnitsBack.OfAsync(db, [.. orders.Keys], cancellationToken);
        return orders.Values.Where(order => order.ArrivedAt is not null)
            .SelectMany(order => order.Lines.Select(line => (order.Id, Line: LineOf(order, line, back))))
            .ToLookup(pair => pair.Id, pair => pair.Line);
    }

    /// <summary><c>Order.returnUntil</c>.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset?>> UntilAsync(
        IReadOnlyList<OrderId> ids, Caller caller, GraphDatabase database, ReturnsOptions options, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var orders = await ReturnableOrders.FindAsync(db, ids, caller, cancellationToken);
        return [.. ids.Select(id => orders.TryGetValue(id, out var order) ? ReturnPlaces.Until(order, null, options.Days) : null)];
    }

    /// <summary><c>Customer.returns</c>.</summary>
    public static async Task<IReadOnlyList<Connection<Return>>> OfCustomersAsync(
        IReadOnlyList<CustomerId> customers, PageArguments pageArguments, Caller caller, GraphDatabase database, FieldSelection selection, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        List<Connection<Return>> pages = [];
        foreach (var customer in customers)
        {
            var returns = db.Returns;
            var mayRead = caller.CustomerId == customer || caller.Has(Scope.OrdersRead);
            pages.Add(await returns.Where(row => mayRead && ReturnableOrders.Of(db, customer).Contains(row.Order)).ToConnectionAsync(_newest, pageArguments, selection, cancellationToken));
        }

        return pages;
    }

    public static async Task<ILookup<ReturnId, ReturnLine>> LinesAsync(IReadOnlyList<ReturnId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var lines = db.ReturnLines;
        return (await lines.Where(line => ids.Contains(line.Return)).OrderBy(line => line.Line).ToListAsync(cancellationToken)).ToLookup(line => line.Return);
    }

    public static async Task<ILookup<ReturnId, ReturnStep>> HistoryAsync(IReadOnlyList<ReturnId> ids, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var steps = db.ReturnSteps;
        return (await steps.Where(step => ids.Contains(step.Return)).OrderBy(step => step.Version).ToListAsync(cancellationToken)).ToLookup(step => step.Return);
    }

    /// <summary><c>Return.refundedAt</c>.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset?>> RefundedAsync(IReadOnlyList<string> numbers, GraphDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var done = await OrderRefunds.DoneAsync(db, numbers, cancellationToken);
        return [.. numbers.Select(number => done.TryGetValue(number, out var at) ? at : (DateTimeOffset?)null)];
    }

    private static ReturnableLine LineOf(ReturnableOrder order, ReturnableOrderLine line, IReadOnlyDictionary<OrderLineId, UnitsBack> back)
    {
        var (units, returnable) = (back.GetValueOrDefault(line.Id), Returnable(order, line.Id, back));
        var refund = RefundShare.Of(line.TotalMinor, line.Quantity, units.Returned + units.Requested, returnable);
        return new ReturnableLine(line.Id, line.Product, line.Quantity, units.Returned, units.Requested, returnable, new Money(refund, order.Currency));
    }
}

/// <summary>How much of a line of an order can be given back.</summary>
internal sealed record ReturnableLine(OrderLineId Line, ProductId Product, int Bought, int Returned, int Requested, int Returnable, Money Refund);
