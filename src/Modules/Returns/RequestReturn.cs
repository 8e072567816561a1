using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>Says what of an order comes back.</summary>
internal sealed class RequestReturn(Commands commands, StoreDirectory stores, ReturnsOptions options)
{
    private const int LinesMax = 100;

    public async Task<RequestReturnResult> HandleAsync(RequestReturnInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        Check(input);
        LocationSummary? store = null;
        if (input.Location is { } location && !(await stores.FindAsync([location], cancellationToken)).TryGetValue(location, out store))
        {
            return new RequestReturnResult.UnknownLocation(location);
        }

        var command = new Command<RequestReturnResult>("requestReturn", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new RequestReturnResult.IdempotencyKeyReused(),
        };
        return await commands.RunAsync(command, scope => RequestAsync(scope, input, store, caller, channel), cancellationToken);
    }

    private static void Check(RequestReturnInput input)
    {
        if (input.Lines.Count is 0 or > LinesMax || input.Lines.DistinctBy(line => line.Line).Count() < input.Lines.Count)
        {
            throw InputRefusal.Of($"\"lines\" has 1 to {LinesMax} lines of the order, each once.");
        }

        foreach (var line in input.Lines)
        {
            if (line.Quantity < 1)
            {
                throw InputRefusal.Of($"\"quantity\" is 1 or more, found: {line.Quantity}.");
            }

            if (line.Remark?.Length > ReturnsModel.RemarkLengthMax)
            {
                throw InputRefusal.Of($"\"remark\" has at most {ReturnsModel.RemarkLengthMax} characters.");
            }
        }
    }

    private async Task<RequestReturnResult> RequestAsync(CommandScope scope, RequestReturnInput input, LocationSummary? store, Caller caller, Channel channel)
    {
        if (await ReturnableOrders.LockAsync(scope, input.Order, caller) is not { } order)
        {
            return new RequestReturnResult.UnknownOrder();
        }

        if (ReturnPlaces.Until(order, store, options.Days) is not { } until)
        {
            return new RequestReturnResult.OrderNotThere(order.Id);
        }

        if (store is not null && (store.Kind is LocationKind.Warehouse || !ReturnPlaces.Takes(store, order.Store)))
        {
            return new RequestReturnResult.LocationTakesNoReturn(store.Id);
        }

        if (scope.Now > until)
        {
            return new RequestReturnResult.ReturnPeriodOver(until);
        }

        var back = await UnitsBack.OfAsync(scope.Db, [order.Id], scope.CancellationToken);
        foreach (var line in input.Lines)
        {
            var returnable = ReturnReads.Returnable(order, line.Line, back);
            if (line.Quantity > returnable)
            {
                return new RequestReturnResult.MoreThanReturnable(line.Line, returnable);
            }
        }

        return await AddAsync(scope, order, input, back, caller, channel);
    }

    private static async Task<RequestReturnResult> AddAsync(
        CommandScope scope, ReturnableOrder order, RequestReturnInput input, IReadOnlyDictionary<OrderLineId, UnitsBack> back, Caller caller, Channel channel)
    {
        var id = new ReturnId(scope.NewId());
        var lines = order.Lines.Join(input.Lines, bought => bought.Id, line => line.Line, (bought, line) => LineOf(id, order, bought, line, back)).ToList();
        scope.Db.AddRange(lines);
        var (before, after) = (
            order.Lines.ToDictionary(line => line.Id, line => Taken(back, line.Id)),
            order.Lines.ToDictionary(line => line.Id, line => Taken(back, line.Id) + (lines.Find(one => one.Line == line.Id)?.Quantity ?? 0)));
        var row = new Return
        {
            Id = id,
            Number = ReturnNumber.New(),
            Order = order.Id,
            State = ReturnState.Requested,
            Location = input.Location,
            RequestedAt = scope.Now,
            RequestedThrough = channel.Code,
            Currency = order.Currency,
            RefundMinor = lines.Sum(line => line.RefundMinor) + RefundShare.FulfilmentOf(order, before, after),
        };
        await LockedReturn.AddAsync(scope, order, row, caller.Id);
        return new RequestReturnResult.ReturnRequested(id);
    }

    private static ReturnLine LineOf(
        ReturnId id, ReturnableOrder order, ReturnableOrderLine bought, ReturnLineInput line, IReadOnlyDictionary<OrderLineId, UnitsBack> back) => new()
        {
            Return = id,
            Line = bought.Id,
            Product = bought.Product,
            Bought = bought.Quantity,
            Quantity = line.Quantity,
            Reason = line.Reason,
            Remark = string.IsNullOrWhiteSpace(line.Remark) ? null : line.Remark.Trim(),
            Currency = order.Currency,
            RefundMinor = RefundShare.Of(bought.TotalMinor, bought.Quantity, Taken(back, bought.Id), line.Quantity),
        };

    private static int Taken(IReadOnlyDictionary<OrderLineId, UnitsBack> back, OrderLineId line) => back.TryGetValue(line, out var units) ? units.Returned + units.Requested : 0;
}

/// <param name="Location">Null to send it.</param>
internal sealed record RequestReturnInput(OrderId Order, IReadOnlyList<ReturnLineInput> Lines, LocationId? Location, Guid IdempotencyKey);

internal sealed record ReturnLineInput(OrderLineId Line, int Quantity, ReturnReason Reason, string? Remark);

internal abstract record RequestReturnResult
{
    private RequestReturnResult()
    {
    }

    public sealed record ReturnRequested(ReturnId Return) : RequestReturnResult;

    public sealed record UnknownOrder : RequestReturnResult, IUnknownOrder;

    public sealed record OrderNotThere(OrderId Order) : RequestReturnResult, IProblem
    {
        public string Message => "The goods are not there yet; an order that has not left can be cancelled.";
    }

    public sealed record MoreThanReturnable(OrderLineId Line, int Returnable) : RequestReturnResult, IProblem
    {
        public string Message => $"{Returnable} units of this can still come back.";
    }

    public sealed record ReturnPeriodOver(DateTimeOffset Until) : RequestReturnResult, IProblem
    {
        public string Message => "This was bought too long ago to come back.";
    }

    public sealed record LocationTakesNoReturn(LocationId Location) : RequestReturnResult, ILocationTakesNoReturn;

    public sealed record UnknownLocation(LocationId Id) : RequestReturnResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : RequestReturnResult, IIdempotencyKeyReused;
}
