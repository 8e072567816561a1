using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations.Rows;

namespace Omnichannel.Graph.Reservations;

/// <summary>Gives a customer's reservations to who they turn out to be. Only whose they are changes; guests have none.</summary>
internal sealed class ReservationMerging : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) => Task.CompletedTask;

    public async Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed)
    {
        foreach (var row in await LockAsync(scope, scope.Db.Reservations.Where(row => row.Customer == absorbed)))
        {
            (row.Customer, row.MovedBy) = (kept, merge.Value);
        }
    }

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var id = merge.Value;
        foreach (var row in await LockAsync(scope, scope.Db.Reservations.Where(row => row.Customer == kept && row.MovedBy == id)))
        {
            (row.Customer, row.MovedBy) = (restored, null);
        }
    }

    private static Task<List<Reservation>> LockAsync(CommandScope scope, IQueryable<Reservation> rows) =>
        rows.OrderBy(row => row.Id).ForUpdate().ToListAsync(scope.CancellationToken);
}
