using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Rows;

namespace Omnichannel.Graph.Offers;

/// <summary>Moves activations when two customers turn out to be one: those of offers that the kept one has none of. The others stay, and count for nobody.</summary>
internal sealed class ActivationMerging : ICustomerMerge
{
    public Task GuestLinkedAsync(CommandScope scope, GuestId guest, CustomerId customer, Channel channel) => Task.CompletedTask;

    public async Task MergedAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId absorbed)
    {
        var activations = scope.Db.Activations;
        var incoming = await activations
            .Where(row => row.Customer == absorbed && !activations.Any(own => own.Customer == kept && own.Offer == row.Offer))
            .OrderBy(row => row.Id)
            .ForUpdate()
            .ToListAsync(scope.CancellationToken);
        foreach (var activation in incoming)
        {
            activation.MoveTo(kept, merge.Value);
        }
    }

    public async Task SplitAsync(CommandScope scope, CustomerMergeId merge, CustomerId kept, CustomerId restored)
    {
        var activations = scope.Db.Activations;
        foreach (var activation in await activations.Where(row => row.MovedBy == merge.Value).OrderBy(row => row.Id).ForUpdate().ToListAsync(scope.CancellationToken))
        {
            activation.MoveTo(restored, null);
        }
    }
}
