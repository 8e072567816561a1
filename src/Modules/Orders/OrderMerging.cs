using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;
using Omnichannel.Graph.Orders.Rows;

namespace Omnichannel.Graph.Orders;

/// <summary>Takes orders, quotes and saved ways to pay along when customers become one, are split again, or a guest turns out to be a customer.</summary>
internal sealed class OrderMerging : ICustomerMerge, IVerifiedEmails
{
    public async Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel)
    {
        var (orders, quotes) = (scope.Db.Orders, scope.Db.Quotes);
        await orders.Where(order => order.Guest == guest && order.Customer == null)
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Customer, customer), scope.CancellationToken);
        await quotes.Where(quote => quote.Guest == guest && quote.Customer == null)
            .ExecuteUpdateAsync(set => set.SetProperty(quote => quote.Customer, customer), scope.CancellationToken);
    }

    public async Task VerifiedAsync(CommandScope scope, CustomerId customer, string email)
    {
        var (orders, quotes) = (scope.Db.Orders, scope.Db.Quotes);
        await orders.Where(order => order.Email == email && order.Customer == null)
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Customer, customer), scope.CancellationToken);
        await quotes.Where(quote => quote.Email == email && quote.Customer == null)
            .ExecuteUpdateAsync(set => set.SetProperty(quote => quote.Customer, customer), scope.CancellationToken);
    }

    public async Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed)
    {
        var (orders, quotes, methods) = (scope.Db.Orders, scope.Db.Quotes, scope.Db.SavedPaymentMethods);
        var moved = new List<Guid>();
        moved.AddRange((await orders.Where(order => order.Customer == absorbed).Select(order => order.Id).ToListAsync(scope.CancellationToken)).Select(id => id.Value));
        moved.AddRange((await quotes.Where(quote => quote.Customer == absorbed).Select(quote => quote.Id).ToListAsync(scope.CancellationToken)).Select(id => id.Value));
        moved.AddRange((await methods.Where(method => method.Customer == absorbed).Select(method => method.Id).ToListAsync(scope.CancellationToken)).Select(id => id.Value));
        scope.Db.AddRange(moved.Select(row => new MovedOrder { Merge = merge.Value, Row = row }));
        await MoveAsync(scope, absorbed, kept, rows: null);
    }

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var (rows, id) = (scope.Db.MovedOrders, merge.Value);
        await MoveAsync(scope, kept, restored, await rows.Where(moved => moved.Merge == id).Select(moved => moved.Row).ToListAsync(scope.CancellationToken));
    }

    // All of a customer's, or only some rows.
    private static async Task MoveAsync(CommandScope scope, CustomerId from, CustomerId to, List<Guid>? rows)
    {
        var (orders, quotes, methods) = (scope.Db.Orders, scope.Db.Quotes, scope.Db.SavedPaymentMethods);
        var orderIds = rows?.ConvertAll(row => new OrderId(row));
        var quoteIds = rows?.ConvertAll(row => new QuoteId(row));
        var methodIds = rows?.ConvertAll(row => new PaymentMethodId(row));
        await orders.Where(order => order.Customer == from && (orderIds == null || orderIds.Contains(order.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Customer, to), scope.CancellationToken);
        await quotes.Where(quote => quote.Customer == from && (quoteIds == null || quoteIds.Contains(quote.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(quote => quote.Customer, to), scope.CancellationToken);
        // The one whose they become has a default of their own.
        await methods.Where(method => method.Customer == from && (methodIds == null || methodIds.Contains(method.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(method => method.Customer, to).SetProperty(method => method.IsDefault, false), scope.CancellationToken);
    }
}
