using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>A return in a command. Its order is locked before it, so that all returns of an order are changed one after the other.</summary>
internal sealed class LockedReturn
{
    private readonly CommandScope _scope;

    private LockedReturn(CommandScope scope, ReturnableOrder order, Return row)
    {
        _scope = scope;
        Order = order;
        Row = row;
    }

    public ReturnableOrder Order { get; }

    public Return Row { get; }

    /// <summary>A return of an order that the caller bought or works with; null when there is none.</summary>
    public static async Task<LockedReturn?> FindAsync(CommandScope scope, ReturnId id, Caller caller)
    {
        var returns = scope.Db.Returns;
        return await returns.Where(row => row.Id == id).Select(row => (OrderId?)row.Order).SingleOrDefaultAsync(scope.CancellationToken) is { } order
            && await ReturnableOrders.LockAsync(scope, order, caller) is { } locked
            ? new LockedReturn(scope, locked, await returns.Where(row => row.Id == id).ForUpdate().SingleAsync(scope.CancellationToken))
            : null;
    }

    /// <summary>A new return of an order that is locked.</summary>
    public static async Task AddAsync(CommandScope scope, ReturnableOrder order, Return row, string by)
    {
        scope.Db.Add(row);
        await new LockedReturn(scope, order, row).ChangedAsync(ReturnState.Requested, row.Location, by);
    }

    /// <summary>Ends it.</summary>
    public Task CloseAsync(ReturnState state, LocationId? location, string by)
    {
        Row.ClosedAt = _scope.Now;
        Row.ReceivedAt = location;
        return ChangedAsync(state, location, by);
    }

    private async Task ChangedAsync(ReturnState state, LocationId? location, string by)
    {
        Row.State = state;
        Row.Version++;
        _scope.Db.Add(new ReturnStep { Return = Row.Id, Version = Row.Version, State = state, At = _scope.Now, Location = location, By = by });
        foreach (var change in ReturnTopics.ChangesOf(Row.Id, await ReturnableOrders.CustomerAsync(_scope, Order.Id), Row.Version))
        {
            _scope.Publish(change);
        }
    }
}
