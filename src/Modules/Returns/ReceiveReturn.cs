using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>Takes the goods of a return in: stock, money and points in one transaction; the payment provider is asked after it.</summary>
internal sealed class ReceiveReturn(Commands commands, GraphDatabase database, StoreDirectory stores, OrderRefunds refunds)
{
    private const string Source = "RETURN";

    public async Task<ReceiveReturnResult> HandleAsync(ReceiveReturnInput input, Caller caller, CancellationToken cancellationToken)
    {
        Check(input, caller);
        if (!(await stores.FindAsync([input.Location], cancellationToken)).TryGetValue(input.Location, out var location))
        {
            return new ReceiveReturnResult.UnknownLocation(input.Location);
        }

        var command = new Command<ReceiveReturnResult>("receiveReturn", caller.Id, input)
        {
            IdempotencyKey = input.IdempotencyKey,
            KeyReused = new ReceiveReturnResult.IdempotencyKeyReused(),
        };
        var result = await commands.RunAsync(command, scope => ReceiveAsync(scope, input, location, caller), cancellationToken);
        if (result is ReceiveReturnResult.ReturnReceived)
        {
            // At once, so that the answer shows it; what does not succeed now is done by the worker.
            await refunds.FinishAsync(await NumberAsync(input.Return, cancellationToken), cancellationToken);
        }

        return result;
    }

    private static void Check(ReceiveReturnInput input, Caller caller)
    {
        if (caller.LocationId is { } own && own != input.Location)
        {
            throw InputRefusal.Of("You do not work at this location.");
        }

        if (input.Lines.DistinctBy(line => line.Line).Count() < input.Lines.Count)
        {
            throw InputRefusal.Of("\"lines\" names each line once.");
        }

        if (input.Lines.Any(line => line.Accepted < 0 || line.Restocked < 0 || line.Restocked > line.Accepted))
        {
            throw InputRefusal.Of("\"accepted\" is 0 or more, and \"restocked\" 0 to that.");
        }
    }

    private async Task<ReceiveReturnResult> ReceiveAsync(CommandScope scope, ReceiveReturnInput input, LocationSummary location, Caller caller)
    {
        if (await LockedReturn.FindAsync(scope, input.Return, caller) is not { } locked)
        {
            return new ReceiveReturnResult.UnknownReturn();
        }

        if (locked.Row.State is not ReturnState.Requested)
        {
            return new ReceiveReturnResult.ReturnClosed(input.Return);
        }

        if (input.ExpectedVersion is { } expected && expected != locked.Row.Version)
        {
            return new ReceiveReturnResult.ReturnVersionConflict(input.Return);
        }

        if (!ReturnPlaces.Takes(location, locked.Order.Store))
        {
            return new ReceiveReturnResult.LocationTakesNoReturn(location.Id);
        }

        var (rows, id) = (scope.Db.ReturnLines, input.Return);
        var lines = await rows.Where(line => line.Return == id).ToListAsync(scope.CancellationToken);
        var wrong = input.Lines.FirstOrDefault(said => said.Accepted > (lines.Find(line => line.Line == said.Line)?.Quantity ?? 0));
        if (wrong is not null)
        {
            return new ReceiveReturnResult.MoreThanRequested(wrong.Line, lines.Find(line => line.Line == wrong.Line)?.Quantity ?? 0);
        }

        await AcceptAsync(scope, locked, lines, input, caller);
        return new ReceiveReturnResult.ReturnReceived(input.Return);
    }

    private async Task AcceptAsync(CommandScope scope, LockedReturn locked, List<ReturnLine> lines, ReceiveReturnInput input, Caller caller)
    {
        var (order, row) = (locked.Order, locked.Row);
        var back = await UnitsBack.OfAsync(scope.Db, [order.Id], scope.CancellationToken);
        var before = order.Lines.ToDictionary(line => line.Id, line => back.GetValueOrDefault(line.Id).Returned);
        var after = new Dictionary<OrderLineId, int>(before);
        foreach (var line in lines)
        {
            var (said, bought) = (input.Lines.FirstOrDefault(said => said.Line == line.Line), order.Lines.Single(one => one.Id == line.Line));
            line.Accepted = said?.Accepted ?? 0;
            line.Restocked = said?.Restocked ?? line.Accepted;
            line.RefundMinor = RefundShare.Of(bought.TotalMinor, bought.Quantity, before[line.Line], line.Accepted.Value);
            after[line.Line] += line.Accepted.Value;
        }

        var refund = lines.Sum(line => line.RefundMinor) + RefundShare.FulfilmentOf(order, before, after);
        row.RefundMinor = await refunds.AddAsync(scope, order.Id, refund, row.Number, input.Location);
        await locked.CloseAsync(lines.Any(line => line.Accepted > 0) ? ReturnState.Accepted : ReturnState.Refused, input.Location, caller.Id);
        var stocked = lines.Where(line => line.Restocked > 0).GroupBy(line => line.Product).ToDictionary(line => line.Key, line => line.Sum(one => one.Restocked!.Value));
        await StockLedger.TakeBackAsync(scope, input.Location, stocked, Source, row.Number);
        var kept = order.Lines.Sum(line => line.TotalMinor - RefundShare.Of(line.TotalMinor, line.Quantity, 0, after[line.Id]));
        await refunds.TakePointsBackAsync(scope, order.Id, kept, row.Number);
    }

    private async Task<string> NumberAsync(ReturnId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var returns = db.Returns;
        return await returns.Where(row => row.Id == id).Select(row => row.Number).SingleAsync(cancellationToken);
    }
}

internal sealed record ReceiveReturnInput(ReturnId Return, LocationId Location, IReadOnlyList<ReceivedLineInput> Lines, int? ExpectedVersion, Guid IdempotencyKey);

internal sealed record ReceivedLineInput(OrderLineId Line, int Accepted, int? Restocked);

internal abstract record ReceiveReturnResult
{
    private ReceiveReturnResult()
    {
    }

    public sealed record ReturnReceived(ReturnId Return) : ReceiveReturnResult;

    public sealed record UnknownReturn : ReceiveReturnResult, IUnknownReturn;

    public sealed record ReturnClosed(ReturnId Return) : ReceiveReturnResult, IReturnClosed;

    public sealed record ReturnVersionConflict(ReturnId Return) : ReceiveReturnResult, IProblem
    {
        public string Message => "The return has changed; look at what it is now.";
    }

    public sealed record MoreThanRequested(OrderLineId Line, int Requested) : ReceiveReturnResult, IProblem
    {
        public string Message => $"The return has {Requested} units of this.";
    }

    public sealed record LocationTakesNoReturn(LocationId Location) : ReceiveReturnResult, ILocationTakesNoReturn;

    public sealed record UnknownLocation(LocationId Id) : ReceiveReturnResult, IUnknownLocation;

    public sealed record IdempotencyKeyReused : ReceiveReturnResult, IIdempotencyKeyReused;
}
