using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>Gives a customer's notifications, and what they wait for, to who they turn out to be. What both waited for is waited for once; guests have none.</summary>
internal sealed class NotificationMerging : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) => Task.CompletedTask;

    public async Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed)
    {
        var (rows, watches, id) = (scope.Db.Notifications, scope.Db.StockWatches, (Guid?)merge.Value);
        await rows
            .Where(row => row.Customer == absorbed && !rows.Any(other => other.Customer == kept && other.Event == row.Event && other.Kind == row.Kind))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Customer, kept).SetProperty(row => row.MovedBy, id), scope.CancellationToken);
        await watches
            .Where(watch => watch.Customer == absorbed
                && !watches.Any(other => other.Customer == kept && other.Product == watch.Product && other.Location == watch.Location))
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.Customer, kept), scope.CancellationToken);
        await watches.Where(watch => watch.Customer == absorbed).ExecuteDeleteAsync(scope.CancellationToken);
    }

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var (rows, id) = (scope.Db.Notifications, (Guid?)merge.Value);
        await rows.Where(row => row.Customer == kept && row.MovedBy == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Customer, restored).SetProperty(row => row.MovedBy, (Guid?)null), scope.CancellationToken);
    }
}
